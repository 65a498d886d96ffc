using System.Diagnostics;
using LeanVibe.Factory;

namespace LeanVibe.IntegrationTests.Runs;

/// <summary>The factory is killed in each stage of one run in turn; resuming finishes the run, and nothing is done twice.</summary>
public sealed class KilledRunTests : IDisposable
{
    private const string Idea = "A shop where bakers list cakes with a price and customers order them.";
    private readonly string _home = Directory.CreateTempSubdirectory("leanvibe-killed-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_in_every_stage_it_still_finishes_and_does_nothing_twice()
    {
        string[] start = ["build", Idea, "--exit"];
        foreach (var stage in Pipeline.Outline)
        {
            using var command = CommandProcess.Start(_home, start);
            var seen = await command.ReadUntilAsync($"{stage.Title} ...", Stop);
            Assert.True(seen, $"'{stage.Title}' did not begin:\n{string.Join('\n', command.Lines)}");
            await command.KillAsync(Stop);
            start = ["resume", "--exit"];
        }

        using var last = CommandProcess.Start(_home, "resume", "--exit", "--json");
        var code = await last.EndAsync(Stop);
        Assert.True(code == 0, string.Join('\n', last.Lines));

        var run = last.LastLine;
        Assert.Equal("passed", run.GetProperty("state").GetString());
        Assert.All(run.GetProperty("stages").EnumerateArray(), stage => Assert.Equal("done", stage.GetProperty("state").GetString()));
        Assert.Single(Directory.EnumerateDirectories(Path.Combine(_home, "products")));
        Assert.Single(Directory.EnumerateDirectories(Path.Combine(_home, "products", run.GetProperty("slug").GetString()!, "releases")));
        var commits = await CommitsAsync(run.GetProperty("repository").GetString()!);
        Assert.Equal(commits.Distinct(), commits);
        Assert.NotEmpty(commits);
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    private static async Task<string[]> CommitsAsync(string repository)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", repository, "log", "--format=%s"]) { RedirectStandardOutput = true })!;
        return (await git.StandardOutput.ReadToEndAsync(Stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
