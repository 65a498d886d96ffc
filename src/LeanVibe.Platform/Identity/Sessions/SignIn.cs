using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity.Accounts;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Sessions;

/// <summary>
/// Address and password. Whatever is wrong, the answer is the same and the same work is done for it: an unknown address costs a hash too, a locked
/// account is not told from a wrong password.
/// </summary>
public sealed class SignIn(IAccountStore accounts, EmailAddress addresses, Passwords passwords, StartSession start, Guarded guarded, SealedLinks links, AccountLock tries)
{
    internal const string Purpose = "code";
    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(5);

    public async Task<Result<SignedIn>> ExecuteAsync(string email, string password, Device device, CancellationToken cancellation)
    {
        if (!await guarded.LetsTryAsync("signin", cancellation))
        {
            return IdentityErrors.TooOften;
        }

        var hash = await addresses.HashAsync(email, cancellation);
        var account = await accounts.FindAsync(hash, cancellation);
        var taken = account is null ? null : await tries.TakeAsync(account.Id, cancellation);
        var good = await passwords.VerifyAsync(taken is not null ? account!.PasswordHash : null, password, cancellation);
        if (account is null)
        {
            await guarded.Trail.OfNobodyAsync(new("signin.refuse", hash[..12]) { Reason = "no account" }, cancellation);
            return IdentityErrors.SignInRefused;
        }

        if (!good)
        {
            return await RefuseAsync(account, taken is not null ? "wrong password" : "locked", cancellation);
        }

        if (Passwords.IsOutdated(account.PasswordHash))
        {
            var renewed = await passwords.HashAsync(password, cancellation);
            await accounts.ChangeAsync(account.Id, a => a.PasswordHash == account.PasswordHash ? a with { PasswordHash = renewed } : a, cancellation);
        }

        if (account.NeedsCode)
        {
            await tries.GiveBackAsync(account.Id, taken, cancellation);
            return new SignedIn("", await links.WriteAsync(Purpose, new CodeLink(account.Id.Value, account.Version), CodeLife, cancellation));
        }

        return new SignedIn(await start.ExecuteAsync(account.Id, device, "password", cancellation), "");
    }

    private async Task<Error> RefuseAsync(Account account, string reason, CancellationToken cancellation)
    {
        await guarded.Trail.OfAccountAsync(account.Id, new("signin.refuse", account.Id.ToString()) { Reason = reason }, cancellation);
        return IdentityErrors.SignInRefused;
    }
}

/// <param name="Secret">What the browser keeps; empty while a code is missing.</param>
/// <param name="CodeLink">What comes back with the code.</param>
public sealed record SignedIn(string Secret, string CodeLink);

internal sealed record CodeLink(Guid Account, int Version);
