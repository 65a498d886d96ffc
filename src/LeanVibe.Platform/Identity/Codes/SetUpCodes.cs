using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Codes;

/// <summary>Sets up an authenticator: a secret is shown, the first code proves that it arrived, then recovery codes are shown this once.</summary>
public sealed class SetUpCodes(IAccountStore accounts, CurrentAccess access, IdentityTrail trail, TimeProvider time)
{
    /// <param name="anew">With a secret that nobody has seen; else with the one that was shown last, to try a code once more.</param>
    public async Task<Result<CodeSetUp>> BeginAsync(bool anew, CancellationToken cancellation)
    {
        if (access.Account is not { } id)
        {
            return IdentityErrors.NotSignedIn;
        }

        var person = await accounts.ChangePersonAsync(id, p => p.PendingCodeSecret.Length > 0 && !anew ? p : p with { PendingCodeSecret = TimeCode.NewSecret() }, cancellation);
        return new CodeSetUp(person.PendingCodeSecret, TimeCode.AddressOf(person.PendingCodeSecret, person.Email));
    }

    public async Task<Result<IReadOnlyList<string>>> ConfirmAsync(string code, CancellationToken cancellation)
    {
        if ((access.Account is null ? IdentityErrors.NotSignedIn : access.LacksFreshProof()) is { } refused)
        {
            return refused;
        }

        var id = access.Account!.Value;
        var person = await accounts.PersonOfAsync(id, cancellation);
        if (person.PendingCodeSecret.Length == 0 || TimeCode.Match(person.PendingCodeSecret, code, time.GetUtcNow(), 0) is not { } step)
        {
            return IdentityErrors.CodeRefused;
        }

        var codes = RecoveryCodes.New();
        await accounts.ChangePersonAsync(id, p => p with { CodeSecret = p.PendingCodeSecret, PendingCodeSecret = "", RecoveryHashes = [.. codes.Select(RecoveryCodes.HashOf)] }, cancellation);
        await accounts.ChangeAsync(id, a => a with { NeedsCode = true, LastCodeStep = step }, cancellation);
        await trail.OfAccountAsync(id, new("code.set-up", id.ToString()), cancellation);
        return Result<IReadOnlyList<string>>.Of(codes);
    }

    public async Task<Result<bool>> RemoveAsync(CancellationToken cancellation)
    {
        if ((access.Account is null ? IdentityErrors.NotSignedIn : access.LacksFreshProof()) is { } refused)
        {
            return refused;
        }

        var id = access.Account!.Value;
        await accounts.ChangeAsync(id, a => a with { NeedsCode = false }, cancellation);
        await accounts.ChangePersonAsync(id, p => p with { CodeSecret = "", PendingCodeSecret = "", RecoveryHashes = [] }, cancellation);
        await trail.OfAccountAsync(id, new("code.remove", id.ToString()), cancellation);
        return true;
    }
}

/// <param name="Address">What an authenticator on the same device opens.</param>
public sealed record CodeSetUp(string Secret, string Address);
