using LeanVibe.Platform.Access;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Mail;

/// <summary>Every letter that the platform writes, in one place.</summary>
public sealed class Letters(IMail mail, ServingAddress address)
{
    public Task ConfirmAsync(string to, string link, CancellationToken cancellation) => SendAsync(to, "Confirm your address",
        "Somebody, probably you, wants an account with this address. Choose a name and a password here, within a day:", "confirm", link, "If it was not you, do nothing: without this link there is no account.", cancellation);

    public Task HasAccountAsync(string to, CancellationToken cancellation) => SendAsync(to, "You have an account already",
        "Somebody, probably you, wanted a new account with this address. You have one. Sign in here:", "signin", "", "If you forgot the password, the page leads to a new one. If it was not you, do nothing.", cancellation);

    public Task RecoverAsync(string to, string link, CancellationToken cancellation) => SendAsync(to, "A new password",
        "Somebody, probably you, forgot the password of this account. Choose a new one here, within an hour:", "reset", link, "If it was not you, do nothing: the old password stays.", cancellation);

    public Task HasNoAccountAsync(string to, CancellationToken cancellation) => SendAsync(to, "There is no account with this address",
        "Somebody, probably you, wanted a new password for this address, which has no account. You can make one here:", "signup", "", "If it was not you, do nothing.", cancellation);

    public Task PasswordChangedAsync(string to, CancellationToken cancellation) => SendAsync(to, "Your password was changed",
        "The password of your account was changed, and you were signed out everywhere. If it was not you, choose a new one here:", "recover", "", "If it was you, there is nothing to do.", cancellation);

    public Task InviteAsync(string to, string by, string organisation, string role, string link, CancellationToken cancellation) => SendAsync(to, $"{by} invites you to {organisation}",
        $"{by} asks you to join {organisation} as {role}. Answer here, within a week:", "invitation", link, "The link is for you: it works for this address alone.", cancellation);

    public Task MovedAsync(string to, Tenant tenant, CancellationToken cancellation)
    {
        var what = tenant.Kind == TenantKind.Mvp ? $"The product {tenant.Slug}" : tenant.Name;
        var (word, after) = tenant.State switch
        {
            TenantState.Deleted => ("deleted", $"Until {tenant.ErasedAfter:yyyy-MM-dd} it can be restored; then it is erased."),
            TenantState.Active => ("active again", "There is nothing to do."),
            var state => (state.ToString().ToLowerInvariant(), "Nothing of it is lost. An owner can restore it at any time."),
        };
        return SendAsync(to, $"{what} is {word}", $"{what} is {word}. See it here:", tenant.Kind == TenantKind.Mvp ? $"products/{tenant.Slug}" : "organisations", "", after, cancellation);
    }

    private Task SendAsync(string to, string subject, string before, string page, string link, string after, CancellationToken cancellation) =>
        mail.SendAsync(new(to, subject, $"{before}\n\n{address.Site}/{page}{(link.Length > 0 ? $"?link={link}" : "")}\n\n{after}\n"), cancellation);
}
