using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Keys;
using Microsoft.Extensions.Hosting;

namespace LeanVibe.Platform.Tenancy.Erasing;

/// <summary>
/// When the platform starts, before it serves anybody: an erased tenant that a restored backup calls alive is called erased again, which the caretaker
/// then brings about anew. Its keys stay destroyed whatever the backup holds.
/// </summary>
internal sealed class KeepErased(ErasedTenants erased, ITenantStore tenants, TenantScopes scopes) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var tenant in await tenants.NotErasedAsync(erased.All(), cancellationToken))
        {
            await tenants.ChangeAsync(tenant.Id, t => t with { State = TenantState.Erased, IsMoving = true }, cancellationToken);
            await scopes.DoAsync<IAuditTrail, long>(TenantId.Personal, audit => audit.WriteAsync(new("tenant.erase-again", tenant.Id.ToString()) { Reason = "a restored backup brought it back" }, cancellationToken));
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
