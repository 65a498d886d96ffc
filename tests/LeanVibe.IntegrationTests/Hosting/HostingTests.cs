using System.Diagnostics;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.Hosting;

/// <summary>Products as processes: started, asked, stopped, killed, adopted, switched.</summary>
public sealed class HostingTests : IAsyncLifetime
{
    private readonly string _home = Directory.CreateTempSubdirectory("leanvibe-hosting-").FullName;
    private HostedPlatform _platform = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _platform = await HostedPlatform.StartAsync(new() { Home = _home }, Stop);

    public async ValueTask DisposeAsync()
    {
        await _platform.DisposeAsync();
        Directory.Delete(_home, recursive: true);
    }

    [Fact]
    public async Task A_product_answers_under_its_own_name_and_sees_no_secret_of_the_platform()
    {
        Environment.SetEnvironmentVariable("PLATFORM_SECRET", "hidden");
        var slug = await ToyProduct.LaunchAsync(_platform.Services, "toy", "hello", Stop);

        var answer = await _platform.AskToyAsync(slug, Stop);
        Assert.Equal(("hello", ""), (answer.Words, answer.Secret));
        Assert.StartsWith("toy.localhost:", answer.Host, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_wakes_a_product_that_sleeps()
    {
        var slug = await ToyProduct.LaunchAsync(_platform.Services, "toy", "hello", Stop);
        var (before, process) = (await _platform.AskToyAsync(slug, Stop), (await MvpAsync(slug)).Process);
        await Grain(slug).StopAsync(mayWake: true);
        Assert.False(process.IsAlive);

        var after = await _platform.AskToyAsync(slug, Stop);
        Assert.NotEqual(before.Life, after.Life);
    }

    [Fact]
    public async Task A_stopped_product_stays_stopped_until_it_is_started()
    {
        var slug = await ToyProduct.LaunchAsync(_platform.Services, "toy", "hello", Stop);
        await _platform.Services.GetRequiredService<StopMvp>().ExecuteAsync(slug, Stop);
        Assert.Equal(503, (await _platform.AskAsync(slug, "/", Stop)).Status);

        await _platform.Services.GetRequiredService<StartMvp>().ExecuteAsync(slug, Stop);
        Assert.Equal("hello", (await _platform.AskToyAsync(slug, Stop)).Words);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_product_that_was_killed_answers_the_next_request(bool program)
    {
        var slug = await ToyProduct.LaunchAsync(_platform.Services, "toy", "hello", Stop);
        var before = await _platform.AskToyAsync(slug, Stop);
        var whole = (await MvpAsync(slug)).Process;
        var inner = whole.Innermost();
        using (var process = Process.GetProcessById(program ? inner.Pid : whole.Pid))
        {
            process.Kill();
            await process.WaitForExitAsync(Stop);
        }

        await Grain(slug).WakeAsync();
        Assert.False(inner.IsAlive);
        Assert.NotEqual(before.Life, (await _platform.AskToyAsync(slug, Stop)).Life);
    }

    [Fact]
    public async Task Many_requests_at_once_wake_it_once()
    {
        var slug = await ToyProduct.LaunchAsync(_platform.Services, "toy", "hello", Stop);
        await Grain(slug).StopAsync(mayWake: true);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _platform.AskToyAsync(slug, Stop)));
        Assert.Single(answers.Select(a => a.Life).Distinct());
    }

    [Fact]
    public async Task A_release_that_is_not_healthy_never_takes_over()
    {
        var slug = await ToyProduct.LaunchAsync(_platform.Services, "toy", "good", Stop);
        var broken = await ToyProduct.ReleaseAsync(_platform.Services, slug, "second", "broken", Stop);

        Assert.NotEqual("", (await Grain(slug).SwitchAsync(broken)).Problem);
        Assert.Equal("good", (await _platform.AskToyAsync(slug, Stop)).Words);
        Assert.Equal("first", (await MvpAsync(slug)).Release);
    }

    [Fact]
    public async Task Rolling_back_serves_the_release_before()
    {
        var slug = await ToyProduct.LaunchAsync(_platform.Services, "toy", "one", Stop);
        await Grain(slug).SwitchAsync(await ToyProduct.ReleaseAsync(_platform.Services, slug, "second", "two", Stop));
        Assert.Equal("two", (await _platform.AskToyAsync(slug, Stop)).Words);

        Assert.True((await _platform.Services.GetRequiredService<RollBackMvp>().ExecuteAsync(slug, Stop)).Succeeded);
        Assert.Equal("one", (await _platform.AskToyAsync(slug, Stop)).Words);
    }

    [Fact]
    public async Task No_request_fails_while_a_release_takes_over_and_the_product_keeps_its_port()
    {
        var slug = await ToyProduct.LaunchAsync(_platform.Services, "toy", "one", Stop);
        var port = (await MvpAsync(slug)).Port;
        var second = await ToyProduct.ReleaseAsync(_platform.Services, slug, "second", "two", Stop);

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var arrivals = Enumerable.Range(0, 8).Select(_ => new TaskCompletionSource()).ToList();
        var visitors = arrivals.Select(async (arrived, visitor) =>
        {
            var answers = new List<int>();
            do
            {
                answers.Add((await _platform.AskAsync(slug, visitor % 2 == 0 ? "/slow" : "/", Stop, HttpMethod.Post)).Status);
                arrived.TrySetResult();
            }
            while (!enough.IsCancellationRequested);

            return answers;
        }).ToList();

        // Every visitor is in the middle of asking when the release takes over, and asks once more after it.
        await Task.WhenAll(arrivals.Select(a => a.Task));
        var switching = Grain(slug).SwitchAsync(second);
        await switching;
        await enough.CancelAsync();
        var all = (await Task.WhenAll(visitors)).SelectMany(a => a).ToList();

        Assert.Equal("", (await switching).Problem);
        Assert.All(all, status => Assert.Equal(200, status));
        Assert.True(all.Count >= 2 * arrivals.Count, $"Only {all.Count} requests fell into the switch.");
        Assert.Equal("two", (await _platform.AskToyAsync(slug, Stop)).Words);
        Assert.Equal(port, (await MvpAsync(slug)).Port);
    }

    [Fact]
    public async Task A_process_that_nobody_knows_any_more_is_ended_by_the_next_platform()
    {
        var slug = await ToyProduct.LaunchAsync(_platform.Services, "toy", "hello", Stop);
        var stray = (await MvpAsync(slug)).Process;
        await _platform.Services.GetRequiredService<IMvpStore>().ChangeAsync(slug, m => m with { Process = default, Status = MvpStatus.Sleeping }, Stop);
        await _platform.DisposeAsync();
        Assert.True(stray.IsAlive);

        _platform = await HostedPlatform.StartAsync(new() { Home = _home }, Stop);
        while (stray.IsAlive)
        {
            await Task.Delay(20, Stop);
        }
    }

    [Fact]
    public async Task A_taken_port_is_left_to_who_has_it()
    {
        var slug = await ToyProduct.LaunchAsync(_platform.Services, "toy", "hello", Stop);
        await Grain(slug).StopAsync(mayWake: true);
        var port = (await MvpAsync(slug)).Port;
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, port);
        other.Start();

        Assert.Equal("hello", (await _platform.AskToyAsync(slug, Stop)).Words);
        Assert.NotEqual(port, (await MvpAsync(slug)).Port);
    }

    [Fact]
    public async Task Unknown_names_are_told_so() => Assert.Equal(404, (await _platform.AskAsync("nobody", "/", Stop)).Status);

    [Fact]
    public async Task A_platform_that_ends_leaves_no_process_and_the_next_one_wakes_the_product()
    {
        var slug = await ToyProduct.LaunchAsync(_platform.Services, "toy", "hello", Stop);
        var process = (await MvpAsync(slug)).Process;
        await _platform.DisposeAsync();
        Assert.False(process.IsAlive);

        _platform = await HostedPlatform.StartAsync(new() { Home = _home }, Stop);
        Assert.Equal(MvpStatus.Sleeping, (await MvpAsync(slug)).Status);
        Assert.Equal("hello", (await _platform.AskToyAsync(slug, Stop)).Words);
    }

    [Fact]
    public async Task A_product_that_nobody_uses_is_put_to_sleep()
    {
        await _platform.DisposeAsync();
        _platform = await HostedPlatform.StartAsync(new() { Home = _home, IdleStop = TimeSpan.FromSeconds(1) }, Stop);
        var slug = await ToyProduct.LaunchAsync(_platform.Services, "toy", "hello", Stop);
        while ((await MvpAsync(slug)).Status != MvpStatus.Sleeping)
        {
            await Task.Delay(50, Stop);
        }

        Assert.Equal("hello", (await _platform.AskToyAsync(slug, Stop)).Words);
    }

    private IMvpGrain Grain(string slug) => _platform.Services.GetRequiredService<IGrainFactory>().GetGrain<IMvpGrain>(slug);

    private async Task<Mvp> MvpAsync(string slug) => (await _platform.Services.GetRequiredService<IMvpStore>().FindAsync(slug, Stop))!;
}
