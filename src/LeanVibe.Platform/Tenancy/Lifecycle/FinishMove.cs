using LeanVibe.Platform.Mail;

namespace LeanVibe.Platform.Tenancy.Lifecycle;

/// <summary>What a move still owes once the register has the new state: processes end, owners get a letter. It may run twice; a letter may then come twice.</summary>
public sealed class FinishMove(ITenantStore tenants, IEnumerable<ITenantProcesses> processes, OwnersNotice notice)
{
    public async Task<Tenant> ExecuteAsync(Tenant tenant, CancellationToken cancellation)
    {
        if (tenant.State != TenantState.Active)
        {
            foreach (var one in processes)
            {
                await one.RestAsync(tenant, cancellation);
            }
        }

        return await notice.TryTellAsync(tenant, cancellation)
            ? (await tenants.ChangeAsync(tenant.Id, t => t.State == tenant.State ? t with { IsMoving = false } : t, cancellation))!
            : tenant;
    }
}
