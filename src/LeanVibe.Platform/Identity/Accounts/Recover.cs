using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Mail;

namespace LeanVibe.Platform.Identity.Accounts;

/// <summary>Somebody forgot their password. The page says the same whether the address has an account or not; a mail goes out in both cases.</summary>
public sealed class Recover(IAccountStore accounts, EmailAddress addresses, SealedLinks links, Letters letters, Guarded guarded)
{
    internal const string Purpose = "recover";
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public async Task<Result<bool>> ExecuteAsync(string email, CancellationToken cancellation)
    {
        if (!EmailAddress.IsValid(email))
        {
            return IdentityErrors.EmailInvalid;
        }

        var hash = await addresses.HashAsync(email, cancellation);
        if (!await guarded.LetsMailAsync("recover", hash, cancellation))
        {
            return IdentityErrors.TooOften;
        }

        var account = await accounts.FindAsync(hash, cancellation);
        var link = await links.WriteAsync(Purpose, new RecoverLink(account?.Id.Value ?? default, account?.Version ?? 0), Life, cancellation);
        if (account is not null)
        {
            await letters.RecoverAsync(email, link, cancellation);
            await guarded.Trail.OfAccountAsync(account.Id, new("account.recover", ""), cancellation);
        }
        else
        {
            await letters.HasNoAccountAsync(email, cancellation);
            await guarded.Trail.OfNobodyAsync(new("recover.refuse", hash[..12]) { Reason = "no account" }, cancellation);
        }

        return true;
    }
}

/// <param name="Version">A new password makes it worthless.</param>
internal sealed record RecoverLink(Guid Account, int Version);
