using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Provisioning;

/// <summary>
/// The account behind a user. A member of the organisation who is known by the address keeps their account, and so does an address that has one: the person's password and authenticator are theirs. A new one has no password; its person
/// comes in by the organisation's sign-in, or sets one by a letter to the address.
/// </summary>
public sealed class UserAccount(IAccountStore accounts, IMembershipStore memberships, EmailAddress addresses, IdentityTrail trail, TimeProvider time)
{
    public async Task<AccountId> ForAsync(string address, string name, TenantId organisation, CancellationToken cancellation)
    {
        var hash = await addresses.HashAsync(address, cancellation);
        if (await accounts.FindAsync(hash, cancellation) is { } known)
        {
            return known.Id;
        }

        // Somebody whom a connection let in has an account that no address finds.
        var normal = EmailAddress.Normalise(address);
        if ((await memberships.ListAsync(organisation, cancellation)).FirstOrDefault(m => EmailAddress.Normalise(m.Email) == normal) is { } member)
        {
            return member.Account;
        }

        var account = new Account(AccountId.New(time), hash, "", time.GetUtcNow());
        if (!await accounts.AddAsync(account, new(address, name), cancellation))
        {
            // Of two at once the first made it.
            return (await accounts.FindAsync(hash, cancellation))!.Id;
        }

        await trail.OfAccountAsync(account.Id, new("account.make", account.Id.ToString()) { Reason = "by the directory of an organisation" }, cancellation);
        return account.Id;
    }

    /// <summary>
    /// A person's address changed at the identity provider. An account that works in this organisation alone goes along, unless it has a password: whoever has
    /// the address has the account, by a letter to it, and a password of one's own is not the directory's to hand on.
    /// </summary>
    /// <returns>Why not, or null.</returns>
    public async Task<Error?> MoveAsync(AccountId account, TenantId organisation, string address, CancellationToken cancellation)
    {
        var hash = await addresses.HashAsync(address, cancellation);
        if (await accounts.FindAsync(hash, cancellation) is { } there)
        {
            return there.Id == account ? null : ProvisioningErrors.AddressTaken;
        }

        if ((await accounts.FindAsync(account, cancellation))?.PasswordHash.Length > 0)
        {
            return ProvisioningErrors.OwnPassword;
        }

        if ((await memberships.OfAccountAsync(account, cancellation)).Any(m => m.Organisation != organisation))
        {
            return ProvisioningErrors.AccountElsewhere;
        }

        if (!await accounts.MoveAsync(account, hash, cancellation))
        {
            return ProvisioningErrors.AddressTaken;
        }

        await accounts.ChangePersonAsync(account, p => p with { Email = address }, cancellation);
        await trail.OfAccountAsync(account, new("account.address", account.ToString()) { Reason = "by the directory of an organisation" }, cancellation);
        return null;
    }
}
