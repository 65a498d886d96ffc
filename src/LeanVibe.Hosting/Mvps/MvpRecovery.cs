using LeanVibe.Hosting.Targets.LocalProcess;
using LeanVibe.Platform.Processes;
using Microsoft.Extensions.Hosting;

namespace LeanVibe.Hosting.Mvps;

/// <summary>
/// When the platform starts: takes over the products that a crash left running and ends previews and half-done switches; the others sleep until somebody asks for them.
/// When it stops in good order: stops them all, to wake at the next request.
/// </summary>
internal sealed class MvpRecovery(IMvpStore store, IGrainFactory grains, Leftovers leftovers) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var running = await RunningAsync(cancellationToken);
        leftovers.End(ProductEnvironment.Marker, [.. running.Select(m => m.Process.Pid)]);
        foreach (var mvp in running)
        {
            if (mvp.Process.IsAlive)
            {
                await grains.GetGrain<IMvpGrain>(mvp.Slug).WakeAsync();
            }
            else
            {
                await store.ChangeAsync(mvp.Slug, m => m with { Status = MvpStatus.Sleeping, Process = default }, cancellationToken);
            }
        }
    }

    public async Task StoppingAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll((await RunningAsync(cancellationToken)).Select(mvp => grains.GetGrain<IMvpGrain>(mvp.Slug).StopAsync(mayWake: true)));

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<IReadOnlyList<Mvp>> RunningAsync(CancellationToken cancellation) =>
        [.. (await store.ListAsync(cancellation)).Where(m => m.Status == MvpStatus.Running)];
}
