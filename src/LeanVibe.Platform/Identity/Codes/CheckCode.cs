using LeanVibe.Platform.Identity.Accounts;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Codes;

/// <summary>A code from the authenticator, or a recovery code; each is good once. Wrong ones lock as wrong passwords do.</summary>
public sealed class CheckCode(IAccountStore accounts, AccountLock tries, Guarded guarded, TimeProvider time)
{
    public async Task<Error?> ExecuteAsync(Account account, string code, CancellationToken cancellation)
    {
        if (await tries.TakeAsync(account.Id, cancellation) is null)
        {
            return await RefuseAsync(account, "locked", cancellation);
        }

        var person = await accounts.PersonOfAsync(account.Id, cancellation);
        if (person.CodeSecret.Length > 0 && TimeCode.Match(person.CodeSecret, code, time.GetUtcNow(), account.LastCodeStep) is { } step)
        {
            // Of two uses at once only one moves the step on.
            var won = false;
            await accounts.ChangeAsync(account.Id, a => (won = a.LastCodeStep < step) ? AccountLock.Forget(a) with { LastCodeStep = step } : a, cancellation);
            return won ? null : await RefuseAsync(account, "code used already", cancellation);
        }

        var hash = RecoveryCodes.HashOf(code);
        var had = false;
        await accounts.ChangePersonAsync(account.Id, p => (had = p.RecoveryHashes.Contains(hash)) ? p with { RecoveryHashes = [.. p.RecoveryHashes.Where(h => h != hash)] } : p, cancellation);
        if (had)
        {
            await tries.ForgetAsync(account.Id, cancellation);
            await guarded.Trail.OfAccountAsync(account.Id, new("code.recovery", account.Id.ToString()) { Detail = $"{person.RecoveryHashes.Count - 1} left" }, cancellation);
            return null;
        }

        return await RefuseAsync(account, "wrong code", cancellation);
    }

    private async Task<Error> RefuseAsync(Account account, string reason, CancellationToken cancellation)
    {
        await guarded.Trail.OfAccountAsync(account.Id, new("code.refuse", account.Id.ToString()) { Reason = reason }, cancellation);
        return IdentityErrors.CodeRefused;
    }
}
