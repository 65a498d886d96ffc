using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.Hosting;

namespace LeanVibe.Factory.Runs;

/// <summary>After a crash: ends the programs it left, marks the runs it broke off as interrupted and, where wished, goes on with them.</summary>
internal sealed class RunRecovery(IRunDirectory directory, TenantScopes scopes, Leftovers leftovers, IGrainFactory grains, PlatformOptions options) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        leftovers.End();
        foreach (var (id, tenant) in await directory.OpenAsync(cancellationToken))
        {
            var run = await scopes.DoAsync<IRunStore, Run>(
                tenant,
                store => store.ChangeAsync(id, r => r.State is RunState.Running or RunState.Queued ? r with { State = RunState.Interrupted } : r, cancellationToken));
            if (options.ResumesRuns && run.State == RunState.Interrupted)
            {
                await grains.GetGrain<IRunGrain>(id.Value).StartAsync();
            }
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
