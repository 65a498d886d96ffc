using System.Diagnostics;
using System.Net;
using LeanVibe.Generation;

namespace LeanVibe.KitTests.Docs;

/// <summary>A generated repository stands on its own: what its README says is typed, word by word, in a folder that no factory knows.</summary>
public sealed class ReadmeTests
{
    private static readonly Uri Health = new("http://localhost:5080/healthz");
    private static readonly Uri Home = new("http://localhost:5080/");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_commands_build_run_and_test_the_product()
    {
        using var folder = new Folder().With(Generator.Generate(Folder.Reference()).Files!);
        var readme = await File.ReadAllTextAsync(Path.Combine(folder.Path, "README.md"), Stop);

        await RunUntilItAnswersAsync(folder.Path, ReadmeCommands.Below("Run it", readme));

        var (exit, output) = await Tool.RunAsync(folder.Path, "bash", "-euc", ReadmeCommands.Below("Test", readme));
        Assert.True(exit == 0, output);
    }

    private static async Task RunUntilItAnswersAsync(string folder, string commands)
    {
        using var client = new HttpClient();
        Assert.False(await AnswersAsync(client, Health), "Something else answers on port 5080, which the README uses.");
        using var process = Process.Start(new ProcessStartInfo("bash", ["-euc", commands]) { WorkingDirectory = folder })!;
        try
        {
            while (!await AnswersAsync(client, Health))
            {
                Assert.False(process.HasExited, $"It ended before it answered:\n{commands}");
                await Task.Delay(100, Stop);
            }

            Assert.True(await AnswersAsync(client, Home), "The web client is not served.");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient client, Uri address)
    {
        try
        {
            using var answer = await client.GetAsync(address, Stop);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
