using LeanVibe.Platform.Identity.Roles;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Members;

/// <summary>The organisations that somebody is a member of.</summary>
public sealed class ListOrganisations(IMembershipStore memberships, ITenantStore tenants, TenantScopes scopes, CurrentAccess access)
{
    public async Task<Result<IReadOnlyList<OrganisationView>>> ExecuteAsync(CancellationToken cancellation)
    {
        if (access.Account is not { } account)
        {
            return IdentityErrors.NotSignedIn;
        }

        var all = new List<OrganisationView>();
        foreach (var membership in await memberships.OfAccountAsync(account, cancellation))
        {
            if (await tenants.FindAsync(membership.Organisation, cancellation) is { State: not (TenantState.Erased or TenantState.Provisioning) } tenant)
            {
                all.Add(new(tenant.Id.ToString(), tenant.FormerSlug.Length > 0 ? tenant.FormerSlug : tenant.Slug, tenant.Name, membership.Role, await scopes.DoAsync<RoleBook, string>(tenant.Id, book => book.NameOfAsync(membership.Role, cancellation)), tenant.State));
            }
        }

        return Result<IReadOnlyList<OrganisationView>>.Of([.. all.OrderBy(o => o.Name, StringComparer.OrdinalIgnoreCase)]);
    }
}

public sealed record OrganisationView(string Id, string Slug, string Name, MemberRole Role, string RoleName, TenantState State);
