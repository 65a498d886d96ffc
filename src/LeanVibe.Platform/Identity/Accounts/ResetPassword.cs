using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Mail;

namespace LeanVibe.Platform.Identity.Accounts;

/// <summary>Sets a new password by the link of a mail, good once. Every session ends, and so does everything that programs were let do; an authenticator stays in force.</summary>
public sealed class ResetPassword(IAccountStore accounts, ISessionStore sessions, IGrantStore grants, SealedLinks links, Passwords passwords, Letters letters, IdentityTrail trail)
{
    public async Task<bool> IsGoodAsync(string? link, CancellationToken cancellation) => await AccountOfAsync(link, cancellation) is not null;

    public async Task<Result<AccountId>> ExecuteAsync(string link, string password, CancellationToken cancellation)
    {
        if (await AccountOfAsync(link, cancellation) is not { } account)
        {
            return IdentityErrors.LinkDead;
        }

        var person = await accounts.PersonOfAsync(account.Id, cancellation);
        if (Passwords.Check(password, person.Email, person.Name) is { } weak)
        {
            return weak;
        }

        var hash = await passwords.HashAsync(password, cancellation);
        var changed = await accounts.ChangeAsync(account.Id, a => a.Version == account.Version ? a with { PasswordHash = hash, Version = a.Version + 1, Failures = 0, LockedUntil = null } : a, cancellation);
        if (changed?.PasswordHash != hash)
        {
            return IdentityErrors.LinkDead;
        }

        await sessions.EndAllAsync(account.Id, null, cancellation);
        await grants.EndAllAsync(account.Id, cancellation);
        await trail.OfAccountAsync(account.Id, new("account.password", account.Id.ToString()) { Reason = "by a mail's link" }, cancellation);
        await letters.PasswordChangedAsync(person.Email, cancellation);
        return account.Id;
    }

    private async Task<Account?> AccountOfAsync(string? text, CancellationToken cancellation) =>
        await links.ReadAsync<RecoverLink>(Recover.Purpose, text, cancellation) is { } link && await accounts.FindAsync(new AccountId(link.Account), cancellation) is { } account && account.Version == link.Version
            ? account
            : null;
}
