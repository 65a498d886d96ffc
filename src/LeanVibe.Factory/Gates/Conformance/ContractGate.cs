using System.Text.Json;
using LeanVibe.Factory.Accounts;
using LeanVibe.Factory.Previews;
using LeanVibe.Factory.Verdicts;
using LeanVibe.Generation.Contract;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Factory.Gates.Conformance;

/// <summary>
/// Calls every operation of the contract on the running product: as somebody who may (the answer must be as the contract says)
/// and as everybody who may not (they must be refused).
/// </summary>
internal sealed class ContractGate(PreviewHost previews, DemoAccounts accounts) : IGate
{
    public string Name => GateNames.Contract;

    public async Task<GateResult> RunAsync(GateContext context, CancellationToken cancellation)
    {
        var (preview, problem) = await previews.StartAsync(context.Slug, context.Package, $"{context.Occasion}contract", cancellation);
        if (preview is null)
        {
            return Failed(problem, "server");
        }

        await using var running = preview;
        using var handler = new SocketsHttpHandler { UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(preview.Url), Timeout = TimeSpan.FromSeconds(90) };
        var product = Refiner.Refine(context.Blueprint);
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(context.Repository, "openapi.json"), cancellation));
        var actors = await Actors.SignInAsync(client, accounts.Of(context.Slug, context.Blueprint), cancellation);
        if (actors.Problem.Length > 0)
        {
            return Failed(actors.Problem, "server");
        }

        var contract = new Contract(document.RootElement);
        var calls = new Calls(contract, product, actors);
        var report = new ConformanceReport();
        foreach (var operation in CallOrder.Of(Operations.Of(product)))
        {
            await calls.RefusalsAsync(operation, report, cancellation);
            await calls.CallAsync(operation, report, cancellation);
        }

        return report.Breaches is [var first, ..]
            ? Failed(report.Breaches.Count == 1 ? first : $"{first} (and {report.Breaches.Count - 1} more)", "openapi.json")
            : new(Name, GateStatus.Passed, 0, report.Summary);
    }

    private GateResult Failed(string message, string file) => new(Name, GateStatus.Failed, 0, message, file, "Compare the operation with the contract, mend the server, then resume.");
}
