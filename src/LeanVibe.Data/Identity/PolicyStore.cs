using LeanVibe.Platform.Identity.Policies;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Identity;

internal sealed class PolicyStore(IDatabase database) : IPolicyStore
{
    public async Task<OrganisationPolicy> FindAsync(TenantId organisation, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        return (await db.Policies.AsNoTracking().FirstOrDefaultAsync(p => p.Organisation == organisation.Value, cancellation))?.ToPolicy() ?? OrganisationPolicy.None;
    }

    public async Task<bool> SaveAsync(TenantId organisation, OrganisationPolicy policy, Precondition condition, CancellationToken cancellation)
    {
        await using var db = database.Open(null);
        await using var transaction = await db.BeginChangeAsync($"policy/{organisation}", cancellation);
        var row = await db.Policies.FirstOrDefaultAsync(p => p.Organisation == organisation.Value, cancellation);
        if (!condition.Holds((row?.ToPolicy() ?? OrganisationPolicy.None).Version))
        {
            return false;
        }

        (row ?? db.Policies.Add(new() { Organisation = organisation.Value }).Entity).Take(policy);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }
}
