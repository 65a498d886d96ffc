using LeanVibe.Platform.Identity.Accounts;
using LeanVibe.Platform.Identity.Roles;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Members;

/// <summary>What an invitation's link stands for, while it is open.</summary>
public sealed class OpenInvitation(SealedLinks links, TenantScopes scopes, ITenantStore tenants, IAccountStore accounts, TimeProvider time)
{
    public async Task<Invited?> ExecuteAsync(string? text, CancellationToken cancellation)
    {
        if (await links.ReadAsync<InvitationWords>(InviteMember.Purpose, text, cancellation) is not { } link
            || await tenants.FindAsync(link.OrganisationId, cancellation) is not { State: TenantState.Active } organisation)
        {
            return null;
        }

        var invitation = await scopes.DoAsync<IInvitationStore, Invitation?>(organisation.Id, store => store.FindAsync(link.Invitation, cancellation));
        return invitation is { State: InvitationState.Open } && invitation.EndsAt > time.GetUtcNow()
            && await scopes.DoAsync<RoleBook, RoleView?>(organisation.Id, book => book.FindAsync(invitation.Role, cancellation)) is { } role
            ? new(organisation, invitation, role, await accounts.FindAsync(invitation.EmailHash, cancellation) is not null)
            : null;
    }
}

/// <param name="HasAccount">Whether the address has an account; only whoever has the mail gets to see it.</param>
public sealed record Invited(Tenant Organisation, Invitation Invitation, RoleView Role, bool HasAccount);
