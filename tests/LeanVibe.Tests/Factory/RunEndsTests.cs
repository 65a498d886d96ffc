using LeanVibe.Data;
using LeanVibe.Factory.Runs;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeanVibe.Tests.Factory;

/// <summary>A product without a release shows how its run stands.</summary>
public sealed class RunEndsTests : IAsyncLifetime
{
    private readonly TemporaryFolder _home = new();
    private IHost _host = null!;
    private IRunStore _runs = null!;
    private IMvpStore _mvps = null!;
    private RunEnds _ends = null!;
    private RunId _id;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddData().AddPlatform(new PlatformOptions { Home = _home.Path });
        _host = builder.Build();
        await _host.StartAsync(Stop);
        _host.Services.GetRequiredService<CurrentTenant>().Enter(TenantId.Personal);
        (_runs, _mvps) = (_host.Services.GetRequiredService<IRunStore>(), _host.Services.GetRequiredService<IMvpStore>());
        _ends = new(_runs, _mvps, _host.Services.GetRequiredService<PlatformFolder>(), _host.Services.GetRequiredService<DiskReserve>(), TimeProvider.System, NullLogger<RunEnds>.Instance);
        var mvp = await _mvps.ReserveAsync("boxes", "Boxes", Stop);
        _id = RunId.New(TimeProvider.System);
        await _runs.AddAsync(new(_id, TimeProvider.System.GetUtcNow()) { Slug = mvp.Slug, State = RunState.Running }, Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(Stop);
        _host.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _home.Dispose();
    }

    [Fact]
    public async Task A_failed_first_run_is_a_failed_product_until_the_run_goes_on()
    {
        await _runs.ChangeAsync(_id, r => r with { State = RunState.Failed, Failure = new("It does not compile.", "Mend it.", "cs") }, Stop);
        await _ends.ShowOnProductAsync(_id);
        Assert.Equal((MvpStatus.Failed, "It does not compile."), await StandingAsync());

        await _runs.ChangeAsync(_id, r => r with { State = RunState.Queued }, Stop);
        await _ends.ShowOnProductAsync(_id);
        Assert.Equal((MvpStatus.Building, ""), await StandingAsync());
    }

    [Fact]
    public async Task A_live_product_is_not_touched_by_a_run_that_fails()
    {
        await _mvps.ChangeAsync("boxes", m => m with { Release = "first", Status = MvpStatus.Running }, Stop);
        await _runs.ChangeAsync(_id, r => r with { State = RunState.Failed }, Stop);
        await _ends.ShowOnProductAsync(_id);

        Assert.Equal((MvpStatus.Running, ""), await StandingAsync());
    }

    [Fact]
    public async Task What_broke_off_points_to_the_log_and_a_full_disk_is_called_so()
    {
        await _ends.BrokeOffAsync(_id, new InvalidOperationException("odd"));
        Assert.Contains(Path.Combine(_home.Path, "logs", "platform.log"), (await _runs.FindAsync(_id, Stop))!.Failure!.Next, StringComparison.Ordinal);

        await _ends.BrokeOffAsync(_id, new InvalidOperationException("saving", new IOException("SQLite Error 13: 'database or disk is full'.")));
        Assert.Equal("disk-full", (await _runs.FindAsync(_id, Stop))!.Failure!.Fingerprint);
    }

    private async Task<(MvpStatus Status, string Problem)> StandingAsync()
    {
        var mvp = (await _mvps.FindAsync("boxes", Stop))!;
        return (mvp.Status, mvp.Problem);
    }
}
