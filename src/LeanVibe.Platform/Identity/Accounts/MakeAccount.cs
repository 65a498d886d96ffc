using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Accounts;

/// <summary>Makes an account for an address that was proven by a mail's link.</summary>
public sealed class MakeAccount(IAccountStore accounts, EmailAddress addresses, Passwords passwords, IdentityTrail trail, TimeProvider time)
{
    private const int LongestName = 100;

    public async Task<Result<AccountId>> ExecuteAsync(string email, string name, string password, CancellationToken cancellation)
    {
        if (name.Trim().Length is 0 or > LongestName || name.Any(char.IsControl))
        {
            return IdentityErrors.NameInvalid;
        }

        if (Passwords.Check(password, email, name) is { } weak)
        {
            return weak;
        }

        // Asked before the password is worked into a hash, which takes long; two at once are still told apart where it is kept.
        var hash = await addresses.HashAsync(email, cancellation);
        if (await accounts.FindAsync(hash, cancellation) is not null)
        {
            return IdentityErrors.LinkDead;
        }

        var account = new Account(AccountId.New(time), hash, await passwords.HashAsync(password, cancellation), time.GetUtcNow());
        if (!await accounts.AddAsync(account, new(email.Trim(), name.Trim()), cancellation))
        {
            return IdentityErrors.LinkDead;
        }

        await trail.OfAccountAsync(account.Id, new("account.make", account.Id.ToString()), cancellation);
        return account.Id;
    }
}
