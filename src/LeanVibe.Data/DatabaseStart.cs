using LeanVibe.Data.Keys;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.Hosting;

namespace LeanVibe.Data;

/// <summary>The database is ready, or refused, before anything else starts; the founder at this machine is there from the first start.</summary>
internal sealed class DatabaseStart(IDatabase database, ITenantStore tenants, ProvisionTenant provision, SealOldRows sealOldRows) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await database.StartAsync(cancellationToken);
        if (await tenants.FindAsync(TenantId.Personal, cancellationToken) is not { State: not TenantState.Provisioning })
        {
            await provision.EnsurePersonalAsync(cancellationToken);
            await sealOldRows.ExecuteAsync(TenantId.Personal, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
