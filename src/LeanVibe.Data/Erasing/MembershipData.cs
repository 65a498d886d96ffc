using LeanVibe.Data.Identity.OAuth;
using LeanVibe.Data.Keys;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using LeanVibe.Platform.Tenancy.Exporting;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Erasing;

/// <summary>Who belonged to an organisation or got in: members, roles, invitations, tokens, clients and what they were let do, elevations, and what its identity provider said of people. Who works there at the moment works nowhere.</summary>
internal sealed class MembershipData(IDatabase database, TenantVault vault) : ITenantDataOwner
{
    public string Name => "members";

    public IReadOnlyList<string> Tables => [nameof(PlatformDb.Members), nameof(PlatformDb.Roles), nameof(PlatformDb.Invitations), nameof(PlatformDb.ProvisionedUsers), nameof(PlatformDb.ProvisionedGroups), nameof(PlatformDb.GroupMembers), nameof(PlatformDb.GroupRoles)];

    public string Keeps => "";

    public async Task ExportAsync(Tenant tenant, Export export, CancellationToken cancellation)
    {
        await using var db = database.Open(new(tenant.Id, await vault.KeysOfAsync(tenant.Id, cancellation)));
        await export.AddAsync("members", db.Members, cancellation);
        await export.AddAsync("roles", db.Roles, cancellation);
        await export.AddAsync("invitations", db.Invitations, cancellation);
        await export.AddAsync("directory-users", db.ProvisionedUsers, cancellation);
        await export.AddAsync("directory-groups", db.ProvisionedGroups, cancellation);
        await export.AddAsync("directory-members", db.GroupMembers, cancellation);
        await export.AddAsync("group-roles", db.GroupRoles, cancellation);
    }

    public async Task<long> EraseAsync(Tenant tenant, CancellationToken cancellation)
    {
        var id = tenant.Id.Value;
        await using var db = database.Open(new(tenant.Id, DataKeys.None));
        await db.Sessions.Where(s => s.Organisation == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Organisation, (Guid?)null), cancellation);
        var clients = db.Clients.Where(c => c.Owner == id);
        await GrantStore.EndAsync(db, g => g.Owner == id || clients.Any(c => c.Id == g.Client), cancellation);
        await db.IssuedTokens.Where(t => clients.Any(c => c.Id == t.Client)).ExecuteDeleteAsync(cancellation);
        return await clients.ExecuteDeleteAsync(cancellation)
            + await db.AccessTokens.Where(t => t.Owner == id).ExecuteDeleteAsync(cancellation)
            + await db.Elevations.Where(e => e.Organisation == id).ExecuteDeleteAsync(cancellation)
            + await db.Memberships.Where(m => m.Organisation == id).ExecuteDeleteAsync(cancellation)
            + await db.Invitations.ExecuteDeleteAsync(cancellation)
            + await db.Members.ExecuteDeleteAsync(cancellation)
            + await db.Roles.ExecuteDeleteAsync(cancellation)
            + await db.ProvisionedUsers.ExecuteDeleteAsync(cancellation)
            + await db.ProvisionedGroups.ExecuteDeleteAsync(cancellation)
            + await db.GroupMembers.ExecuteDeleteAsync(cancellation)
            + await db.GroupRoles.ExecuteDeleteAsync(cancellation);
    }
}
