using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Members;

/// <summary>Closes an invitation and adds the member. Of two answers at once only the first closes it.</summary>
public sealed class Joining(IAccountStore accounts, ISessionStore sessions, TenantScopes scopes, IdentityTrail trail, TimeProvider time)
{
    public IAccountStore Accounts => accounts;

    public ISessionStore Sessions => sessions;

    public IdentityTrail Trail => trail;

    public async Task<Result<Tenant>> JoinAsync(Invited invited, AccountId account, CancellationToken cancellation)
    {
        var person = await accounts.PersonOfAsync(account, cancellation);
        var member = new Member(account, person.Email, person.Name, invited.Invitation.Role, time.GetUtcNow());
        if (!await scopes.DoAsync<IInvitationStore, bool>(invited.Organisation.Id, store => store.AcceptAsync(invited.Invitation.Id, member, cancellation)))
        {
            return IdentityErrors.LinkDead;
        }

        await trail.OfOrganisationAsync(invited.Organisation.Id, new("member.accept", account.ToString()) { Detail = invited.Role.Name }, cancellation);
        return invited.Organisation;
    }

    public async Task<bool> DeclineAsync(Invited invited, CancellationToken cancellation)
    {
        var closed = await scopes.DoAsync<IInvitationStore, bool>(invited.Organisation.Id, store => store.CloseAsync(invited.Invitation.Id, InvitationState.Declined, cancellation));
        if (closed)
        {
            await trail.OfOrganisationAsync(invited.Organisation.Id, new("member.decline", invited.Invitation.Id.ToString()), cancellation);
        }

        return closed;
    }
}
