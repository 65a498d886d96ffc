using System.Security.Cryptography;
using System.Text;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Identity;

/// <summary>Finds what is sealed by a keyed hash: of one organisation and one attribute, so that the same name elsewhere has another one.</summary>
internal sealed class ProvisioningIndex(IIdentitySecrets secrets, CurrentTenant tenant)
{
    /// <summary>Upper and lower case do not tell two names apart.</summary>
    public ValueTask<string> OfNameAsync(string kind, string name, CancellationToken cancellation) => HashAsync(kind, name.Trim().ToLowerInvariant(), cancellation);

    public async ValueTask<string> OfExternalAsync(string kind, string? id, CancellationToken cancellation) => string.IsNullOrEmpty(id) ? "" : await HashAsync($"{kind} external", id, cancellation);

    private async ValueTask<string> HashAsync(string kind, string text, CancellationToken cancellation) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(await secrets.DeriveAsync("directory index", cancellation), Encoding.UTF8.GetBytes($"{tenant.Id.Value:N}|{kind}|{text}")));
}
