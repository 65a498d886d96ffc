using LeanVibe.Platform.Keys;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Lifecycle;

namespace LeanVibe.Factory.Runs;

/// <summary>Cancels the runs of what was deleted or is being erased. A pause or an archive leaves them: what they would launch is refused.</summary>
internal sealed class TenantRuns(IRunDirectory directory, TenantScopes scopes, IGrainFactory grains, ErasedTenants erased) : ITenantProcesses
{
    public async Task RestAsync(Tenant tenant, CancellationToken cancellation)
    {
        // Without its keys there is nothing that could work: an erasure that a kill broke off had stopped it before.
        if (tenant.State is not (TenantState.Deleted or TenantState.Erased) || erased.Contains(tenant.Id))
        {
            return;
        }

        foreach (var (id, owner) in (await directory.OpenAsync(cancellation)).Where(r => r.Tenant == (tenant.Owner ?? tenant.Id)))
        {
            if (tenant.Kind != TenantKind.Mvp || await scopes.DoAsync<IRunStore, Run?>(owner, store => store.FindAsync(id, cancellation)) is { } run && run.Slug == tenant.Slug)
            {
                await grains.GetGrain<IRunGrain>(id.Value).CancelAsync();
            }
        }
    }
}
