using System.Diagnostics;
using LeanVibe.Factory.TierUp;
using LeanVibe.Hosting.Mvps;
using LeanVibe.IntegrationTests.Hosting;
using LeanVibe.Platform.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.TierUp;

/// <summary>When a native build is made, when it is given up, and what a failed one leaves.</summary>
public sealed class TierUpRulesTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("leanvibe-tierup-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public async Task A_failed_build_is_told_once_and_the_product_serves_on()
    {
        var first = new ToldCompiler();
        await using (var platform = await StartAsync(first))
        {
            await LaunchAsync(platform, "first");
            await UntilAsync(async () => (await ViewAsync(platform)).NativeNote.Contains("it does not fit", StringComparison.Ordinal));
            Assert.Equal("first", (await platform.AskToyAsync("toy", Stop)).Words);
        }

        var again = new ToldCompiler();
        await using var next = await StartAsync(again);
        Assert.Equal("first", (await next.AskToyAsync("toy", Stop)).Words);
        Assert.Null(await Queue(next).NextAsync(Stop));
        Assert.Equal((1, 0), (first.Times, again.Times));
    }

    [Fact]
    public async Task A_newer_release_gives_the_build_of_the_older_one_up()
    {
        var compiler = new ToldCompiler { NeverEnds = true };
        await using var platform = await StartAsync(compiler);
        await LaunchAsync(platform, "first");
        await compiler.Asked;

        await LaunchAsync(platform, "second");
        await UntilAsync(() => Task.FromResult(compiler.WasGivenUp));
        await UntilAsync(async () => (await platform.Services.GetRequiredService<IMvpStore>().ReleasesAsync("toy", Stop)).Single(r => r.Id == "second").NativeProblem.Length > 0);
        Assert.Equal("", (await platform.Services.GetRequiredService<IMvpStore>().ReleasesAsync("toy", Stop)).Single(r => r.Id == "first").NativeProblem);
        Assert.Equal("second", (await platform.AskToyAsync("toy", Stop)).Words);
    }

    [Fact]
    public async Task A_platform_that_stops_gives_the_build_up_and_the_next_one_begins_it_again()
    {
        var compiler = new ToldCompiler { NeverEnds = true };
        await using (var platform = await StartAsync(compiler))
        {
            await LaunchAsync(platform, "first");
            await compiler.Asked;
        }

        Assert.True(compiler.WasGivenUp);
        var again = new ToldCompiler();
        await using var next = await StartAsync(again);
        await again.Asked;
    }

    [Fact]
    public async Task A_machine_without_the_tools_stays_on_the_ordinary_build()
    {
        var compiler = new ToldCompiler { Missing = new("native-tools-missing", "There is no compiler.") };
        await using var platform = await StartAsync(compiler);
        await LaunchAsync(platform, "first");

        Assert.NotNull(await Queue(platform).NextAsync(Stop));
        Assert.Equal("first", (await platform.AskToyAsync("toy", Stop)).Words);
        Assert.Equal(0, compiler.Times);
    }

    private Task<HostedPlatform> StartAsync(ToldCompiler compiler) =>
        HostedPlatform.StartAsync(new() { Home = _home, TiersUp = true }, Stop, parts => parts.AddSingleton<INativeCompiler>(compiler));

    private static NativeQueue Queue(HostedPlatform platform) => platform.Services.GetRequiredService<NativeQueue>();

    private static async Task<MvpView> ViewAsync(HostedPlatform platform) => (await platform.Services.GetRequiredService<GetMvp>().ExecuteAsync("toy", Stop)).Value;

    /// <summary>Launches a release as the factory does: committed, released, switched to, announced.</summary>
    private static async Task LaunchAsync(HostedPlatform platform, string release)
    {
        if (await platform.Services.GetRequiredService<IMvpStore>().FindAsync("toy", Stop) is null)
        {
            await platform.Services.GetRequiredService<ReserveMvp>().ExecuteAsync("toy", "toy", Stop);
            await CommitAsync(platform.Services.GetRequiredService<PlatformFolder>().Repository("toy"));
        }

        await ToyProduct.ReleaseAsync(platform.Services, "toy", release, release, Stop);
        Assert.Equal("", (await platform.Services.GetRequiredService<IGrainFactory>().GetGrain<IMvpGrain>("toy").SwitchAsync(release)).Problem);
        Queue(platform).Launched();
    }

    private static async Task CommitAsync(string repository)
    {
        Directory.CreateDirectory(Path.Combine(repository, "server", "src", "Toy.Api"));
        await File.WriteAllTextAsync(Path.Combine(repository, "server", "src", "Toy.Api", "Toy.Api.csproj"), "<Project />", Stop);
        foreach (var arguments in new string[][] { ["init", "--quiet"], ["add", "--all"], ["-c", "user.name=toy", "-c", "user.email=toy@example.com", "commit", "--quiet", "--message", "Toy"] })
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = repository })!;
            await git.WaitForExitAsync(Stop);
            Assert.Equal(0, git.ExitCode);
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        while (!await isSo())
        {
            await Task.Delay(20, Stop);
        }
    }
}
