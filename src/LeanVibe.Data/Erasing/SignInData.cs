using LeanVibe.Data.Identity.OAuth;
using LeanVibe.Data.Keys;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using LeanVibe.Platform.Tenancy.Exporting;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Erasing;

/// <summary>How an organisation's people sign in: its domains, connections and the links for setting those up. A verified domain is free for others again; whoever is signed in by a connection is so no more.</summary>
internal sealed class SignInData(IDatabase database, TenantVault vault) : ITenantDataOwner
{
    public string Name => "sign-in";

    public IReadOnlyList<string> Tables => [nameof(PlatformDb.Domains), nameof(PlatformDb.Connections), nameof(PlatformDb.Links), nameof(PlatformDb.SignInRequests), nameof(PlatformDb.SeenMessages), nameof(PlatformDb.SetUps)];

    public string Keeps => "";

    public async Task ExportAsync(Tenant tenant, Export export, CancellationToken cancellation)
    {
        await using var db = database.Open(new(tenant.Id, await vault.KeysOfAsync(tenant.Id, cancellation)));
        await export.AddAsync("domains", db.Domains, cancellation);
        await export.AddAsync("connections", db.Connections, cancellation);
        await export.AddAsync("setup-links", db.SetUps, cancellation);
    }

    public async Task<long> EraseAsync(Tenant tenant, CancellationToken cancellation)
    {
        var id = tenant.Id.Value;
        await using var db = database.Open(new(tenant.Id, DataKeys.None));
        var connections = db.ConnectionAddresses.Where(c => c.Organisation == id);
        await db.Sessions.Where(s => connections.Any(c => c.Connection == s.Connection)).ExecuteDeleteAsync(cancellation);
        await GrantStore.EndAsync(db, g => connections.Any(c => c.Connection == g.Connection), cancellation);
        return await connections.ExecuteDeleteAsync(cancellation)
            + await db.Policies.Where(p => p.Organisation == id).ExecuteDeleteAsync(cancellation)
            + await db.SignInRequests.ExecuteDeleteAsync(cancellation)
            + await db.SetUpLinks.Where(l => l.Organisation == id).ExecuteDeleteAsync(cancellation)
            + await db.SetUps.ExecuteDeleteAsync(cancellation)
            + await db.SeenMessages.ExecuteDeleteAsync(cancellation)
            + await db.Links.ExecuteDeleteAsync(cancellation)
            + await db.Connections.ExecuteDeleteAsync(cancellation)
            + await db.VerifiedDomains.Where(v => v.Organisation == id).ExecuteDeleteAsync(cancellation)
            + await db.Domains.ExecuteDeleteAsync(cancellation);
    }
}
