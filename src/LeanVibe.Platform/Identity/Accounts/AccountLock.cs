namespace LeanVibe.Platform.Identity.Accounts;

/// <summary>
/// Wrong passwords and codes of one account. Each attempt is counted as wrong before it is looked at, in one step, so that of many at once no more get
/// through than one after the other; a right one is taken back. Five are free, then each locks for longer, a quarter of an hour at most; after an hour
/// without any they are forgotten.
/// </summary>
/// <remarks>
/// A stranger who goes on trying keeps the password locked. That is the lesser harm: a passkey gets in all the same, a letter to the address sets a new
/// password and ends the lock, and a mark in a browser that excepts it would be one more thing worth stealing.
/// </remarks>
public sealed class AccountLock(IAccountStore accounts, TimeProvider time)
{
    private const int Free = 4;
    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);

    /// <returns>Until when it locks if it is wrong; null when the account is locked, and nothing may be looked at.</returns>
    public async Task<DateTimeOffset?> TakeAsync(AccountId account, CancellationToken cancellation)
    {
        // The free ones lock nothing, also where another at the same time looked at the clock a moment later.
        var (now, isOpen) = (Now, false);
        var changed = await accounts.ChangeAsync(account, a => (isOpen = a.Failures <= Free || !(a.LockedUntil > now)) ? Counted(a, now) : a, cancellation);
        return isOpen ? changed?.LockedUntil : null;
    }

    /// <summary>It was right, and the person is not in yet: others that were wrong still count.</summary>
    /// <param name="taken">What taking it gave.</param>
    public Task GiveBackAsync(AccountId account, DateTimeOffset? taken, CancellationToken cancellation) =>
        accounts.ChangeAsync(account, a => a with { Failures = Math.Max(0, a.Failures - 1), LockedUntil = a.LockedUntil == taken ? Now : a.LockedUntil }, cancellation);

    public Task ForgetAsync(AccountId account, CancellationToken cancellation) => accounts.ChangeAsync(account, Forget, cancellation);

    /// <summary>To the millisecond, as it is kept.</summary>
    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    internal static Account Forget(Account account) => account with { Failures = 0, LockedUntil = null };

    private static Account Counted(Account account, DateTimeOffset now)
    {
        var failures = account.LockedUntil + Forgotten < now ? 1 : account.Failures + 1;
        var locked = failures <= Free ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, First.TotalSeconds * Math.Pow(2, failures - Free - 1)));
        return account with { Failures = failures, LockedUntil = now + locked };
    }
}
