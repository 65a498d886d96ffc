using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Quotas;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Factory.Runs;

/// <summary>A run takes its place among its tenant's builds before it works; near a limit its log says so.</summary>
public sealed class BuildPlaces(IBuildLedger ledger, QuotaBook quotas, CurrentTenant tenant, IRunStore runs, TimeProvider time)
{
    /// <summary>Adds a new run.</summary>
    /// <returns>Why not, or null.</returns>
    public async Task<Error?> BeginAsync(Run run, CancellationToken cancellation) =>
        await WarnAsync(run.Id, await ledger.BeginAsync(run, await quotas.OfAsync(tenant.Id, cancellation), cancellation), cancellation);

    /// <summary>Lets a run that stands still go on.</summary>
    /// <returns>Why not, or null.</returns>
    public async Task<Error?> TakeAsync(RunId run, CancellationToken cancellation) =>
        await WarnAsync(run, await ledger.TakeAsync(run, await quotas.OfAsync(tenant.Id, cancellation), cancellation), cancellation);

    private async Task<Error?> WarnAsync(RunId run, Result<IReadOnlyList<QuotaState>> taken, CancellationToken cancellation)
    {
        if (!taken.Succeeded)
        {
            return taken.Error;
        }

        // One build at a time is how such a tenant works, not a warning.
        foreach (var state in taken.Value.Where(s => s.Level != QuotaLevel.Fine && s.Kind != QuotaKind.BuildsAtOnce))
        {
            await runs.AppendAsync(new(0, run, time.GetUtcNow(), "", EventLevel.Warn, QuotaErrors.Near(state)), cancellation);
        }

        return null;
    }
}
