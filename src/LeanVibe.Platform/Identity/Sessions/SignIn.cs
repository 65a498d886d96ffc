using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity.Accounts;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Sessions;

/// <summary>
/// Address and password. Whatever is wrong, the answer is the same and the same work is done for it: an unknown address costs a hash too, a locked
/// account is not told from a wrong password. Each wrong attempt in a row beyond four locks for longer, a quarter of an hour at most.
/// </summary>
public sealed class SignIn(IAccountStore accounts, EmailAddress addresses, Passwords passwords, StartSession start, Guarded guarded, SealedLinks links, TimeProvider time)
{
    internal const string Purpose = "code";
    private const int FreeAttempts = 4;
    private static readonly TimeSpan LongestLock = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(5);

    public async Task<Result<SignedIn>> ExecuteAsync(string email, string password, Device device, CancellationToken cancellation)
    {
        if (!await guarded.LetsTryAsync("signin", cancellation))
        {
            return IdentityErrors.TooOften;
        }

        var hash = await addresses.HashAsync(email, cancellation);
        var account = await accounts.FindAsync(hash, cancellation);
        var good = await passwords.VerifyAsync(account?.PasswordHash, password, cancellation);
        if (account is null)
        {
            await guarded.Trail.OfNobodyAsync(new("signin.refuse", hash[..12]) { Reason = "no account" }, cancellation);
            return IdentityErrors.SignInRefused;
        }

        if (account.LockedUntil > time.GetUtcNow())
        {
            return await RefuseAsync(account, "locked", cancellation);
        }

        if (!good)
        {
            await accounts.ChangeAsync(account.Id, Failed, cancellation);
            return await RefuseAsync(account, "wrong password", cancellation);
        }

        if (Passwords.IsOutdated(account.PasswordHash))
        {
            var renewed = await passwords.HashAsync(password, cancellation);
            await accounts.ChangeAsync(account.Id, a => a.PasswordHash == account.PasswordHash ? a with { PasswordHash = renewed } : a, cancellation);
        }

        if (account.NeedsCode)
        {
            return new SignedIn("", await links.WriteAsync(Purpose, new CodeLink(account.Id.Value, account.Version), CodeLife, cancellation));
        }

        return new SignedIn(await start.ExecuteAsync(account.Id, device, "password", cancellation), "");
    }

    internal Account Failed(Account account)
    {
        var failures = account.Failures + 1;
        var locked = failures <= FreeAttempts ? (TimeSpan?)null : TimeSpan.FromSeconds(Math.Min(LongestLock.TotalSeconds, 30 * Math.Pow(2, failures - FreeAttempts - 1)));
        return account with { Failures = failures, LockedUntil = locked is { } span ? time.GetUtcNow() + span : account.LockedUntil };
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
