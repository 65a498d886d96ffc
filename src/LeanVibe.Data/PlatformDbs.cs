using LeanVibe.Data.Keys;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data;

/// <summary>Opens the platform's database for the tenant of this scope and one piece of work. Nothing is pooled above the connection: a context remembers nobody.</summary>
internal sealed class PlatformDbs(IDatabase database, CurrentTenant tenant, TenantVault vault)
{
    /// <exception cref="NoTenantException">The scope works for nobody.</exception>
    /// <exception cref="Platform.Keys.TenantErasedException">The tenant's keys are destroyed.</exception>
    public async ValueTask<PlatformDb> OpenAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return database.Open(new(tenant.Id, await vault.KeysOfAsync(tenant.Id, cancellation)));
    }
}
