using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Mail;

namespace LeanVibe.Platform.Identity.Accounts;

/// <summary>
/// Somebody asks for an account. Only the mail's link leads on to choosing a password, so that nobody makes an account with another's address.
/// An address that has one gets a mail that says so; the page says the same in both cases.
/// </summary>
public sealed class SignUp(IAccountStore accounts, EmailAddress addresses, SealedLinks links, Letters letters, Guarded guarded)
{
    internal const string Purpose = "sign-up";
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    public async Task<Result<bool>> ExecuteAsync(string email, CancellationToken cancellation)
    {
        if (!EmailAddress.IsValid(email))
        {
            return IdentityErrors.EmailInvalid;
        }

        var hash = await addresses.HashAsync(email, cancellation);
        if (!await guarded.LetsMailAsync("signup", hash, cancellation))
        {
            return IdentityErrors.TooOften;
        }

        var link = await links.WriteAsync(Purpose, new SignUpLink(email.Trim()), Life, cancellation);
        if (await accounts.FindAsync(hash, cancellation) is { } known)
        {
            await letters.HasAccountAsync(email, cancellation);
            await guarded.Trail.OfAccountAsync(known.Id, new("account.signup", "") { Reason = "the address has an account" }, cancellation);
        }
        else
        {
            await letters.ConfirmAsync(email, link, cancellation);
            await guarded.Trail.OfNobodyAsync(new("account.signup", hash[..12]), cancellation);
        }

        return true;
    }
}

internal sealed record SignUpLink(string Email);
