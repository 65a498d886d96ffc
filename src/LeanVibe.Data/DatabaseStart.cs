using LeanVibe.Data.Keys;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.Hosting;

namespace LeanVibe.Data;

/// <summary>The database is ready, or refused, before anything else starts; the founder at this machine is there from the first start.</summary>
internal sealed class DatabaseStart(IDatabase database, ProvisionTenant provision, SealOldRows sealOldRows) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await database.StartAsync(cancellationToken);
        await provision.EnsurePersonalAsync(cancellation => sealOldRows.ExecuteAsync(TenantId.Personal, cancellation), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
