using LeanVibe.Data.Keys;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using LeanVibe.Platform.Tenancy.Exporting;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Erasing;

/// <summary>How an organisation's people sign in: its domains. A verified one is free for others again.</summary>
internal sealed class SignInData(IDatabase database, TenantVault vault) : ITenantDataOwner
{
    public string Name => "sign-in";

    public IReadOnlyList<string> Tables => [nameof(PlatformDb.Domains)];

    public string Keeps => "";

    public async Task ExportAsync(Tenant tenant, Export export, CancellationToken cancellation)
    {
        await using var db = database.Open(new(tenant.Id, await vault.KeysOfAsync(tenant.Id, cancellation)));
        await export.AddAsync("domains", db.Domains, cancellation);
    }

    public async Task<long> EraseAsync(Tenant tenant, CancellationToken cancellation)
    {
        var id = tenant.Id.Value;
        await using var db = database.Open(new(tenant.Id, DataKeys.None));
        return await db.VerifiedDomains.Where(v => v.Organisation == id).ExecuteDeleteAsync(cancellation)
            + await db.Domains.ExecuteDeleteAsync(cancellation);
    }
}
