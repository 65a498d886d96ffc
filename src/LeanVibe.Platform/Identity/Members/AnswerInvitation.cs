using LeanVibe.Platform.Identity.Accounts;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Members;

/// <summary>
/// Accepts or declines. The link alone is not enough: whoever answers must be signed in with the address that was invited, so that neither a
/// forwarded mail nor another member takes the place. Somebody new makes their account with the same link, which proves the address.
/// </summary>
public sealed class AnswerInvitation(OpenInvitation open, MakeAccount make, Joining joining, CurrentAccess access)
{
    public async Task<Result<Tenant>> AcceptAsync(string link, CancellationToken cancellation)
    {
        if (access is not { Account: { } account, Session: { } session })
        {
            return IdentityErrors.NotSignedIn;
        }

        if (await open.ExecuteAsync(link, cancellation) is not { } invited)
        {
            return IdentityErrors.LinkDead;
        }

        if (await joining.Accounts.FindAsync(account, cancellation) is not { } known || known.EmailHash != invited.Invitation.EmailHash)
        {
            await joining.Trail.OfOrganisationAsync(invited.Organisation.Id, new("member.accept-refuse", invited.Invitation.Id.ToString()) { Reason = "another address" }, cancellation);
            return IdentityErrors.InvitationOfAnother;
        }

        var joined = await joining.JoinAsync(invited, account, cancellation);
        if (joined.Succeeded)
        {
            await joining.Sessions.ChangeAsync(session, s => s with { Organisation = invited.Organisation.Id }, cancellation);
        }

        return joined;
    }

    /// <summary>For an address without an account.</summary>
    public async Task<Result<AccountId>> JoinAsync(string link, string name, string password, CancellationToken cancellation)
    {
        if (await open.ExecuteAsync(link, cancellation) is not { } invited || invited.HasAccount)
        {
            return IdentityErrors.LinkDead;
        }

        var made = await make.ExecuteAsync(invited.Invitation.Email, name, password, cancellation);
        if (!made.Succeeded)
        {
            return made.Error;
        }

        var joined = await joining.JoinAsync(invited, made.Value, cancellation);
        return joined.Succeeded ? made.Value : joined.Error;
    }

    /// <summary>Whoever has the mail may say no, with or without an account.</summary>
    public async Task<Result<bool>> DeclineAsync(string link, CancellationToken cancellation) =>
        await open.ExecuteAsync(link, cancellation) is { } invited && await joining.DeclineAsync(invited, cancellation) ? true : IdentityErrors.LinkDead;
}
