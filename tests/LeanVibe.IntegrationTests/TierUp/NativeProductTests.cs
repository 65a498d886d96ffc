using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using LeanVibe.Factory.TierUp;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Hosting.Targets.LocalProcess;
using LeanVibe.IntegrationTests.Hosting;
using LeanVibe.IntegrationTests.Runs;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.TierUp;

/// <summary>A real product, really compiled to a native program while it serves, by a platform that is killed in the middle of it.</summary>
public sealed class NativeProductTests : IDisposable
{
    private const string Idea = "A shop where bakers list cakes with a price and customers order them.";
    private const string Name = "Somebody who was there before";
    private readonly string _home = Directory.CreateTempSubdirectory("leanvibe-native-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public async Task A_live_product_moves_to_its_native_build_without_failing_a_request_or_losing_data()
    {
        Assert.SkipWhen(NativeTools.Missing is not null, $"{NativeTools.Missing?.Message}");
        var slug = await BuildAndKillAsync();
        await using var platform = await HostedPlatform.StartAsync(new() { Home = _home, TiersUp = true }, Stop);
        await AllowManyRequestsAsync(platform, slug);
        using var visitor = await SignUpAsync(platform, slug);
        var before = await ViewAsync(platform, slug);
        Assert.Equal(MvpTier.Jit, before.Tier);
        var ordinary = await MeasureAsync(platform, slug);

        var requests = 0;
        var view = before;
        while (view is not { Tier: MvpTier.Native, NativeNote: "" })
        {
            // As busy as a product is; the compiler has the lowest priority, and would starve beside an endless stream of requests.
            await Task.Delay(50, Stop);
            Assert.True(view.NativeNote.Length == 0 || view.NativeNote.Contains("native build", StringComparison.Ordinal), view.NativeNote);
            Assert.DoesNotContain("fail", view.NativeNote, StringComparison.Ordinal);
            using var read = await visitor.GetAsync(new Uri("/", UriKind.Relative), Stop);
            using var written = await visitor.PutAsJsonAsync(new Uri("/api/auth/me", UriKind.Relative), new { name = Name }, Stop);
            Assert.Equal((200, 200), ((int)read.StatusCode, (int)written.StatusCode));
            requests += 2;
            view = await ViewAsync(platform, slug);
        }

        var me = await visitor.GetFromJsonAsync<JsonElement>(new Uri("/api/auth/me", UriKind.Relative), Stop);
        Assert.Equal(Name, me.GetProperty("name").GetString());
        Assert.Equal((before.Direct, before.PreviousRelease), (view.Direct, view.PreviousRelease));
        Assert.True(requests > 10, $"Only {requests} requests.");
        var native = await MeasureAsync(platform, slug);
        TestContext.Current.SendDiagnosticMessage($"ordinary {ordinary}, native {native}, {requests} requests");
        Assert.True(native.Megabytes < ordinary.Megabytes, $"The native build needs more memory: {native} against {ordinary}");
        Assert.Equal(Name, (await visitor.GetFromJsonAsync<JsonElement>(new Uri("/api/auth/me", UriKind.Relative), Stop)).GetProperty("name").GetString());
    }

    /// <summary>Builds in a platform in the background and kills that, as kill -9 does, while it compiles.</summary>
    private async Task<string> BuildAndKillAsync()
    {
        using var build = CommandProcess.Start(_home, "build", Idea, "--detach", "--json");
        Assert.True(await build.EndAsync(Stop) == 0, string.Join('\n', build.Lines));
        var presence = Presence.Find(new PlatformFolder(new() { Home = _home }))!;
        var slug = build.LastLine.GetProperty("slug").GetString()!;
        using var client = new HttpClient { BaseAddress = new Uri(presence.Url.Replace("localhost", "127.0.0.1", StringComparison.Ordinal)) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", presence.Key);
        while (true)
        {
            var product = await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/products/{slug}", UriKind.Relative), Stop);
            Assert.Equal("jit", product.GetProperty("tier").GetString());
            if (product.GetProperty("nativeNote").GetString()!.Contains("compiled", StringComparison.Ordinal))
            {
                break;
            }

            await Task.Delay(50, Stop);
        }

        using var process = Process.GetProcessById(presence.Pid);
        process.Kill();
        await process.WaitForExitAsync(Stop);
        return slug;
    }

    private static async Task AllowManyRequestsAsync(HostedPlatform platform, string slug)
    {
        var settings = platform.Services.GetRequiredService<MvpSettings>();
        await settings.SaveAsync(slug, new Dictionary<string, string>(await settings.ReadAsync(slug, Stop)) { ["RateLimit__PerMinute"] = "1000000" }, Stop);
        await Grain(platform, slug).StopAsync(mayWake: true);
    }

    private static async Task<HttpClient> SignUpAsync(HostedPlatform platform, string slug)
    {
        var address = platform.Services.GetRequiredService<ServingAddress>();
        var visitor = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{address.Port}") };
        visitor.DefaultRequestHeaders.Host = $"{slug}.localhost:{address.Port}";
        visitor.DefaultRequestHeaders.Add("X-Requested-With", "fetch");
        var accounts = await visitor.GetFromJsonAsync<JsonElement>(new Uri("/api/auth/demo", UriKind.Relative), Stop);
        var account = accounts.EnumerateArray().First();
        using var signedIn = await visitor.PostAsJsonAsync(
            new Uri("/api/auth/sign-in", UriKind.Relative),
            new { email = account.GetProperty("email").GetString(), password = account.GetProperty("password").GetString() },
            Stop);
        Assert.Equal(200, (int)signedIn.StatusCode);

        // The cookie belongs to the product's host, which this client only names in a header.
        visitor.DefaultRequestHeaders.Add("Cookie", signedIn.Headers.GetValues("Set-Cookie").First().Split(';')[0]);
        return visitor;
    }

    /// <summary>Wakes it from sleep: how long until it answers, and what it then holds in memory.</summary>
    private static async Task<Measured> MeasureAsync(HostedPlatform platform, string slug)
    {
        await Grain(platform, slug).StopAsync(mayWake: true);
        var started = Stopwatch.GetTimestamp();
        Assert.Equal(200, (await platform.AskAsync(slug, "/healthz", Stop)).Status);
        var took = Stopwatch.GetElapsedTime(started);
        var mvp = (await platform.Services.GetRequiredService<IMvpStore>().FindAsync(slug, Stop))!;
        return new(Math.Round(took.TotalMilliseconds), platform.Services.GetRequiredService<ProductProcesses>().MemoryOf(mvp.Process) / 1024 / 1024);
    }

    private static IMvpGrain Grain(HostedPlatform platform, string slug) => platform.Services.GetRequiredService<IGrainFactory>().GetGrain<IMvpGrain>(slug);

    private static async Task<MvpView> ViewAsync(HostedPlatform platform, string slug) => (await platform.Services.GetRequiredService<GetMvp>().ExecuteAsync(slug, Stop)).Value;

    private sealed record Measured(double Milliseconds, long Megabytes);
}
