using System.Buffers.Text;
using System.Globalization;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Passkeys;
using Microsoft.AspNetCore.Identity;

namespace LeanVibe.Web.Passkeys;

/// <summary>
/// Lets the framework's passkey handler read passkeys where they are: in the person's own sealed space. It keeps nothing; that is left to our use cases.
/// A device names its account itself, so that no passkey is ever looked for among all people.
/// </summary>
internal sealed class PasskeyUsers(IAccountStore accounts) : IUserPasskeyStore<PasskeyUser>
{
    public static UserPasskeyInfo ToInfo(Passkey passkey) => new(
        Base64Url.DecodeFromChars(passkey.Id), Base64Url.DecodeFromChars(passkey.PublicKey), passkey.CreatedAt, (uint)passkey.SignCount, [.. passkey.Transports],
        isUserVerified: true, passkey.IsBackupEligible, passkey.IsBackedUp, attestationObject: [], clientDataJson: []);

    public static Passkey ToPasskey(UserPasskeyInfo info, string name) => new(Base64Url.EncodeToString(info.CredentialId), Base64Url.EncodeToString(info.PublicKey), name, info.CreatedAt, info.SignCount)
    {
        Transports = info.Transports ?? [], IsBackupEligible = info.IsBackupEligible, IsBackedUp = info.IsBackedUp,
    };

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(PasskeyUser user, CancellationToken cancellationToken) =>
        [.. (await accounts.PersonOfAsync(user.Account, cancellationToken)).Passkeys.Select(ToInfo)];

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(PasskeyUser user, byte[] credentialId, CancellationToken cancellationToken) =>
        (await GetPasskeysAsync(user, cancellationToken)).FirstOrDefault(p => p.CredentialId.AsSpan().SequenceEqual(credentialId));

    public async Task<PasskeyUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        AccountId.TryParse(userId, CultureInfo.InvariantCulture, out var id) && await accounts.FindAsync(id, cancellationToken) is not null ? new(id) : null;

    /// <summary>Nobody is found by a passkey: it counts in the space of the account that its device names.</summary>
    public Task<PasskeyUser?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) => Task.FromResult<PasskeyUser?>(null);

    public Task<string> GetUserIdAsync(PasskeyUser user, CancellationToken cancellationToken) => Task.FromResult(user.Account.ToString());

    public async Task<string?> GetUserNameAsync(PasskeyUser user, CancellationToken cancellationToken) => (await accounts.PersonOfAsync(user.Account, cancellationToken)).Email;

    public Task AddOrUpdatePasskeyAsync(PasskeyUser user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task RemovePasskeyAsync(PasskeyUser user, byte[] credentialId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<string?> GetNormalizedUserNameAsync(PasskeyUser user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<PasskeyUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SetNormalizedUserNameAsync(PasskeyUser user, string? normalizedName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SetUserNameAsync(PasskeyUser user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> CreateAsync(PasskeyUser user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> UpdateAsync(PasskeyUser user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> DeleteAsync(PasskeyUser user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Dispose()
    {
        // Nothing is held.
    }
}
