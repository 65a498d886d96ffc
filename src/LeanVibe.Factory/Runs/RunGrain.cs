using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeanVibe.Factory.Runs;

/// <summary>Keeps at most one worker busy with its run, and turns what happens to the worker into the run's state.</summary>
internal sealed class RunGrain(IRunStore store, IRunDirectory directory, CurrentTenant tenant, RunSlots slots, RunSignals signals, TenantScopes scopes, RunEnds ends) : Grain, IRunGrain, IDisposable
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromHours(1);
    private CancellationTokenSource? _stop;
    private Task _work = Task.CompletedTask;

    private RunId Id => new(this.GetPrimaryKey());

    /// <summary>This activation works for whose run it is.</summary>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (await directory.TenantOfAsync(Id, cancellationToken) is { } owner)
        {
            tenant.Enter(owner);
        }
    }

    public async Task StartAsync()
    {
        if (!_work.IsCompleted)
        {
            return;
        }

        await store.ChangeAsync(Id, r => r with { State = RunState.Queued }, CancellationToken.None);
        await ends.ShowOnProductAsync(Id);
        signals.Changed(Id);
        _stop?.Dispose();
        _stop = new CancellationTokenSource();
        DelayDeactivation(LongestRun);
        var (id, stop) = (Id, _stop.Token);

        // Off the grain's own scheduler: the work is long, the grain stays free to answer and to cancel.
        _work = Task.Run(() => WorkAsync(id, stop), CancellationToken.None);
    }

    public async Task CancelAsync()
    {
        await (_stop?.CancelAsync() ?? Task.CompletedTask);
        await _work;
        await store.ChangeAsync(Id, r => r.IsOver ? r : r with { State = RunState.Cancelled }, CancellationToken.None);
        await ends.ShowOnProductAsync(Id);
        signals.Changed(Id);
    }

    public Task SettledAsync() => _work;

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await (_stop?.CancelAsync() ?? Task.CompletedTask);
        await _work;
        await store.ChangeAsync(Id, r => r.State is RunState.Running or RunState.Queued ? r with { State = RunState.Interrupted } : r, CancellationToken.None);
    }

    public void Dispose() => _stop?.Dispose();

    private async Task WorkAsync(RunId id, CancellationToken stop)
    {
        try
        {
            await TakeThroughAsync(id, stop);
            await ends.ShowOnProductAsync(id);
        }
        finally
        {
            signals.Changed(id);
        }
    }

    private async Task TakeThroughAsync(RunId id, CancellationToken stop)
    {
        try
        {
            using var slot = await slots.TakeAsync(id, stop);
            await using var scope = scopes.Open(tenant.Id);
            var worker = scope.ServiceProvider.GetRequiredService<RunWorker>();
            await scope.ServiceProvider.GetRequiredService<RunClock>().MeasureAsync(id, () => worker.WorkAsync(id, stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Whoever cancelled sets the state.
        }
        catch (Exception failure)
        {
            await ends.BrokeOffAsync(id, failure);
        }
    }
}
