using System.Security.Cryptography;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity.Connections.Oidc;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections.Saml;

/// <summary>Reads a provider's metadata anew, keeps it, and says what is in it: how new certificates come in.</summary>
public sealed class RefreshMetadata(IConnectionStore connections, FetchMetadata fetch, SamlParties parties, IAuditTrail audit, TimeProvider time)
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    public async Task<Result<ProviderView>> ExecuteAsync(Connection connection, CancellationToken cancellation)
    {
        var fetched = await fetch.ExecuteAsync(connection, cancellation);
        if (!fetched.Succeeded)
        {
            return fetched.Error;
        }

        // Only what was read is replaced: what an administrator did meanwhile stays done.
        if (fetched.Value != connection)
        {
            var condition = new Precondition();
            condition.Enter([connection.VersionNow()]);
            if (!await connections.SaveAsync(fetched.Value, condition, cancellation))
            {
                return Precondition.Failed;
            }

            var (before, after) = (CertificatesOf(connection), CertificatesOf(fetched.Value));
            if (before != after)
            {
                await audit.WriteAsync(new("connection.certificates", connection.Id.ToString()) { Reason = "read at the provider's address", Detail = $"from {before} to {after}" }, cancellation);
            }
        }

        var now = time.GetUtcNow();
        return parties.Of(fetched.Value).Then<ProviderView>(both =>
        {
            var provider = both.Provider;
            List<string> warnings = [];
            if (provider.Certificates.All(c => c.NotAfter.ToUniversalTime() < (now + Soon).UtcDateTime))
            {
                warnings.Add("Its certificates end within a month: hand over the metadata with the new one before the provider changes to it.");
            }

            if (provider.ValidUntil < now + Soon)
            {
                warnings.Add($"Its metadata is good until {provider.ValidUntil:u}: hand it over anew before.");
            }

            return new ProviderView(provider.EntityId, provider.SignInUrl.ToString(), "", provider.Certificates.Count, warnings);
        });
    }

    private string CertificatesOf(Connection connection) => parties.Of(connection) is { Succeeded: true } both
        ? string.Join(' ', both.Value.Provider.Certificates.Select(c => c.GetCertHashString(HashAlgorithmName.SHA256)[..16]))
        : "none";
}
