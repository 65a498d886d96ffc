using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;
using Microsoft.Extensions.Hosting;

namespace LeanVibe.Factory.Runs;

/// <summary>After a crash: ends the programs it left, marks the runs it broke off as interrupted and, where wished, goes on with them.</summary>
internal sealed class RunRecovery(IRunStore store, Leftovers leftovers, IGrainFactory grains, PlatformOptions options) : IHostedLifecycleService
{
    private const int Most = 1000;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        leftovers.End();
        foreach (var run in (await store.ListAsync(Most, cancellationToken)).Reverse())
        {
            if (run.State is RunState.Running or RunState.Queued)
            {
                await store.ChangeAsync(run.Id, r => r with { State = RunState.Interrupted }, cancellationToken);
            }

            if (options.ResumesRuns && run.State is (RunState.Running or RunState.Queued or RunState.Interrupted))
            {
                await grains.GetGrain<IRunGrain>(run.Id.Value).StartAsync();
            }
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
