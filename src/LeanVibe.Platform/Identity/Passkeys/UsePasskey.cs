using LeanVibe.Platform.Identity.Accounts;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Identity.Sessions;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Passkeys;

/// <summary>
/// What a passkey is good for once its signature is verified: signing in, or the fresh proof that dangerous acts take. Possession and the person's own
/// gesture are proven at once, so that no code is asked besides.
/// </summary>
public sealed class UsePasskey(IAccountStore accounts, ISessionStore sessions, ISignInRequests seen, StartSession start, Guarded guarded, CurrentAccess access, TimeProvider time)
{
    /// <summary>Longer than a challenge is good.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    /// <returns>The secret that the browser keeps.</returns>
    public async Task<Result<string>> SignInAsync(Result<UsedPasskey> used, Device device, CancellationToken cancellation) =>
        await TakeAsync(used, "signin", cancellation) is { Succeeded: true } account ? await start.ExecuteAsync(account.Value, device, "passkey", cancellation) : PasskeyErrors.Refused;

    /// <returns>The secret that the browser keeps from now on.</returns>
    public async Task<Result<string>> ProveAsync(Result<UsedPasskey> used, CancellationToken cancellation)
    {
        if (access is not { Account: { } own, Session: { } session })
        {
            return IdentityErrors.NotSignedIn;
        }

        if (await TakeAsync(used, "prove", cancellation) is not { Succeeded: true } account || account.Value != own)
        {
            return PasskeyErrors.Refused;
        }

        await guarded.Trail.OfAccountAsync(own, new("prove", own.ToString()) { Reason = "passkey" }, cancellation);
        var secret = Secret.New();
        return await sessions.RenewAsync(session, Secret.HashOf(secret), time.GetUtcNow(), cancellation) ? secret : IdentityErrors.NotSignedIn;
    }

    private async Task<Result<AccountId>> TakeAsync(Result<UsedPasskey> used, string what, CancellationToken cancellation)
    {
        if (!await guarded.LetsTryAsync(what, cancellation))
        {
            return IdentityErrors.TooOften;
        }

        if (!used.Succeeded)
        {
            await guarded.Trail.OfNobodyAsync(new($"{what}.refuse", "") { Reason = "passkey refused", Detail = used.Error.Message }, cancellation);
            return PasskeyErrors.Refused;
        }

        var (account, passkey, challenge) = used.Value;
        if (!await seen.TakeMessageAsync(account.Space, $"passkey|{challenge}", time.GetUtcNow() + Remembered, cancellation))
        {
            await guarded.Trail.OfAccountAsync(account, new($"{what}.refuse", passkey.Id) { Reason = "passkey answer used again" }, cancellation);
            return PasskeyErrors.Refused;
        }

        await accounts.ChangePersonAsync(account, p => p with { Passkeys = [.. p.Passkeys.Select(k => k.Id == passkey.Id ? passkey with { Name = k.Name, CreatedAt = k.CreatedAt, UsedAt = time.GetUtcNow() } : k)] }, cancellation);
        return account;
    }
}

/// <param name="Challenge">What the device signed; it is good once.</param>
public sealed record UsedPasskey(AccountId Account, Passkey Passkey, string Challenge);
