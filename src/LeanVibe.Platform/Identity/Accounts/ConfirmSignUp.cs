using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Accounts;

/// <summary>Whoever has the mail chooses a name and a password: now there is an account.</summary>
public sealed class ConfirmSignUp(MakeAccount make, SealedLinks links, Guarded guarded)
{
    /// <returns>The address that a link is for, or null when it is dead.</returns>
    public async Task<string?> EmailOfAsync(string? link, CancellationToken cancellation) =>
        (await links.ReadAsync<SignUpLink>(SignUp.Purpose, link, cancellation))?.Email;

    public async Task<Result<AccountId>> ExecuteAsync(string link, string name, string password, CancellationToken cancellation) =>
        !await guarded.LetsTryAsync("signup-confirm", cancellation) ? IdentityErrors.TooOften
        : await EmailOfAsync(link, cancellation) is { } email ? await make.ExecuteAsync(email, name, password, cancellation) : IdentityErrors.LinkDead;
}
