using System.Net;
using LeanVibe.Factory.Previews;
using LeanVibe.Factory.Verdicts;

namespace LeanVibe.Factory.Gates.Boots;

/// <summary>The product starts on an empty database, is ready, serves its page and stays within its memory.</summary>
internal sealed class BootsGate : IGate
{
    private const double MostMegabytes = 256;

    public string Name => GateNames.Boots;

    public async Task<GateResult> RunAsync(GateContext context, CancellationToken cancellation)
    {
        var (preview, problem) = await context.Shown.StartAsync(cancellation);
        if (preview is null)
        {
            return Failed(problem, "server");
        }

        var seconds = preview.StartedIn.TotalSeconds;
        using var client = new HttpClient { BaseAddress = new Uri(preview.Url) };
        foreach (var path in new[] { "/readyz", "/", "/openapi.json" })
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), cancellation);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                return Failed($"{path} answers {(int)answer.StatusCode}", path == "/" ? "web" : "server");
            }
        }

        var megabytes = preview.Megabytes;
        return megabytes > MostMegabytes
            ? Failed($"It needs {megabytes:0} MB, {MostMegabytes:0} are the most", "server")
            : new(Name, GateStatus.Passed, 0, megabytes > 0 ? $"Healthy after {seconds:0.0} s with {megabytes:0} MB" : $"Healthy after {seconds:0.0} s");
    }

    private GateResult Failed(string message, string file) => new(Name, GateStatus.Failed, 0, message, file, "Read the product's log under logs/preview-gates.log, mend it, then resume.");
}
