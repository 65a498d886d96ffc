using LeanVibe.Platform.Identity.Accounts;
using LeanVibe.Platform.Identity.Codes;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Sessions;

/// <summary>Step-up: a code where there is an authenticator, else the password, and for ten minutes dangerous things may be done. The session has a new secret then: one that was read before is worth nothing after.</summary>
public sealed class ProveAgain(IAccountStore accounts, ISessionStore sessions, CurrentAccess access, Proof proof, TimeProvider time)
{
    /// <returns>The secret that the browser keeps from now on.</returns>
    public async Task<Result<string>> ExecuteAsync(string passwordOrCode, CancellationToken cancellation)
    {
        if (access is not { Account: { } id, Session: { } session } || await accounts.FindAsync(id, cancellation) is not { } account)
        {
            return IdentityErrors.NotSignedIn;
        }

        if (await proof.CheckAsync(account, passwordOrCode, cancellation) is { } wrong)
        {
            return wrong;
        }

        var secret = Secret.New();
        return await sessions.RenewAsync(session, Secret.HashOf(secret), time.GetUtcNow(), cancellation) ? secret : IdentityErrors.NotSignedIn;
    }
}

/// <summary>Checks whichever proof an account takes, with the same limits as signing in.</summary>
public sealed class Proof(Passwords passwords, CheckCode check, AccountLock tries, Guarded guarded)
{
    public async Task<Error?> CheckAsync(Account account, string passwordOrCode, CancellationToken cancellation)
    {
        if (!await guarded.LetsTryAsync("prove", cancellation))
        {
            return IdentityErrors.TooOften;
        }

        if (account.NeedsCode)
        {
            return await check.ExecuteAsync(account, passwordOrCode, cancellation);
        }

        if (await tries.TakeAsync(account.Id, cancellation) is null || !await passwords.VerifyAsync(account.PasswordHash, passwordOrCode, cancellation))
        {
            await guarded.Trail.OfAccountAsync(account.Id, new("prove.refuse", account.Id.ToString()) { Reason = "wrong password, or locked" }, cancellation);
            return IdentityErrors.SignInRefused;
        }

        await tries.ForgetAsync(account.Id, cancellation);
        await guarded.Trail.OfAccountAsync(account.Id, new("prove", account.Id.ToString()), cancellation);
        return null;
    }
}
