using LeanVibe.Platform.Identity.Accounts;
using LeanVibe.Platform.Identity.Codes;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Sessions;

/// <summary>The second half of signing in, for accounts with an authenticator.</summary>
public sealed class SignInWithCode(IAccountStore accounts, SealedLinks links, CheckCode check, StartSession start, Guarded guarded)
{
    public async Task<Result<string>> ExecuteAsync(string link, string code, Device device, CancellationToken cancellation)
    {
        if (!await guarded.LetsTryAsync("signin", cancellation))
        {
            return IdentityErrors.TooOften;
        }

        if (await links.ReadAsync<CodeLink>(SignIn.Purpose, link, cancellation) is not { } passed || await accounts.FindAsync(new AccountId(passed.Account), cancellation) is not { } account || account.Version != passed.Version)
        {
            return IdentityErrors.LinkDead;
        }

        return await check.ExecuteAsync(account, code, cancellation) is { } wrong ? wrong : await start.ExecuteAsync(account.Id, device, "password and code", cancellation);
    }
}
