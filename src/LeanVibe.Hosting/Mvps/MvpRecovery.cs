using LeanVibe.Hosting.Targets.LocalProcess;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeanVibe.Hosting.Mvps;

/// <summary>
/// When the platform starts: takes over the products that a crash left running and ends previews and half-done switches; the others sleep until somebody asks for them.
/// When it stops in good order: stops them all, to wake at the next request.
/// </summary>
internal sealed partial class MvpRecovery(IMvpDirectory directory, TenantScopes scopes, IGrainFactory grains, Leftovers leftovers, ILogger<MvpRecovery> log) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var awake = await AwakeAsync(cancellationToken);
        leftovers.End(ProductEnvironment.Marker, [.. awake.Select(a => a.Mvp.Process.Pid)]);
        foreach (var (tenant, mvp) in awake)
        {
            if (mvp.Process.IsAlive)
            {
                await grains.GetGrain<IMvpGrain>(mvp.Slug).WakeAsync();
            }
            else
            {
                await scopes.DoAsync<IMvpStore, Mvp?>(tenant, store => store.ChangeAsync(mvp.Slug, m => m with { Status = MvpStatus.Sleeping, Process = default }, cancellationToken));
            }
        }
    }

    /// <summary>A database that is away keeps nothing from ending; the products go on and the next start takes them over.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken) => Rounds.TryAsync(
        async stop => await Task.WhenAll((await directory.AwakeAsync(stop)).Select(address => grains.GetGrain<IMvpGrain>(address.Slug).StopAsync(mayWake: true))), LeftRunning, cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<IReadOnlyList<(TenantId Tenant, Mvp Mvp)>> AwakeAsync(CancellationToken cancellation)
    {
        var awake = new List<(TenantId, Mvp)>();
        foreach (var (slug, tenant) in await directory.AwakeAsync(cancellation))
        {
            if (await scopes.DoAsync<IMvpStore, Mvp?>(tenant, store => store.FindAsync(slug, cancellation)) is { Status: MvpStatus.Running } mvp)
            {
                awake.Add((tenant, mvp));
            }
        }

        return awake;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The products could not all be stopped; those that run go on, and the next start takes them over.")]
    private partial void LeftRunning(Exception failure);
}
