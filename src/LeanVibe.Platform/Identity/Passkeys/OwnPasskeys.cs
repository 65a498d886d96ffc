using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Passkeys;

/// <summary>A person adds and removes passkeys of their own; each changes how one gets in, and takes a fresh proof.</summary>
public sealed class OwnPasskeys(IAccountStore accounts, CurrentAccess access, IdentityTrail trail)
{
    private const int Most = 20;
    private const int LongestName = 60;

    public async Task<Result<IReadOnlyList<Passkey>>> ListAsync(CancellationToken cancellation) => access.Account is { } account
        ? Result<IReadOnlyList<Passkey>>.Of((await accounts.PersonOfAsync(account, cancellation)).Passkeys)
        : IdentityErrors.NotSignedIn;

    /// <param name="passkey">One that the device has proven to hold.</param>
    public async Task<Result<bool>> AddAsync(Passkey passkey, CancellationToken cancellation)
    {
        if ((access.Account is null ? IdentityErrors.NotSignedIn : access.LacksFreshProof() ?? (passkey.Name.Trim().Length is 0 or > LongestName || passkey.Name.Any(char.IsControl) ? PasskeyErrors.NameInvalid : null)) is { } refused)
        {
            return refused;
        }

        var id = access.Account!.Value;
        var fits = false;
        await accounts.ChangePersonAsync(id, p => (fits = p.Passkeys.Count < Most && p.Passkeys.All(k => k.Id != passkey.Id)) ? p with { Passkeys = [.. p.Passkeys, passkey with { Name = passkey.Name.Trim() }] } : p, cancellation);
        if (!fits)
        {
            return PasskeyErrors.Many;
        }

        await trail.OfAccountAsync(id, new("passkey.add", passkey.Id) { Detail = passkey.Name.Trim() }, cancellation);
        return true;
    }

    public async Task<Result<bool>> RemoveAsync(string passkey, CancellationToken cancellation)
    {
        if ((access.Account is null ? IdentityErrors.NotSignedIn : access.LacksFreshProof()) is { } refused)
        {
            return refused;
        }

        var id = access.Account!.Value;
        var had = false;
        await accounts.ChangePersonAsync(id, p => (had = p.Passkeys.Any(k => k.Id == passkey)) ? p with { Passkeys = [.. p.Passkeys.Where(k => k.Id != passkey)] } : p, cancellation);
        if (!had)
        {
            return PasskeyErrors.Unknown;
        }

        await trail.OfAccountAsync(id, new("passkey.remove", passkey), cancellation);
        return true;
    }
}
