using LeanVibe.Platform.Identity.Connections.Saml;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace LeanVibe.Platform.Identity.Connections.Oidc;

/// <summary>Tells an administrator whether their provider can be used as it is now: reads what it publishes, and says what is wrong and how to mend it.</summary>
public sealed class CheckProvider(IConnectionStore connections, ProviderDocuments documents, RefreshMetadata refresh, Attempts attempts, CurrentAccess access, CurrentTenant tenant)
{
    public async Task<Result<ProviderView>> ExecuteAsync(Guid id, CancellationToken cancellation)
    {
        if (access.Lacks(Permission.ManageOrganisation) is { } refused)
        {
            return refused;
        }

        if (await connections.FindAsync(tenant.Id, id, cancellation) is not { } connection)
        {
            return ConnectionErrors.Unknown;
        }

        if (attempts.Try($"provider/{tenant.Id}", 30, TimeSpan.FromMinutes(1)) != Attempt.Allowed)
        {
            return IdentityErrors.TooOften;
        }

        if (connection.Oidc is not { } settings)
        {
            return await refresh.ExecuteAsync(connection, cancellation);
        }

        var read = await documents.ReadAsync(settings, cancellation);
        return read.Then<ProviderView>(d => new ProviderView(d.Issuer, d.AuthorizationEndpoint, d.TokenEndpoint, d.SigningKeys.Count, Warnings(d)));
    }

    private static List<string> Warnings(OpenIdConnectConfiguration document)
    {
        List<string> warnings = [];
        if (document.CodeChallengeMethodsSupported.Count > 0 && !document.CodeChallengeMethodsSupported.Contains("S256"))
        {
            warnings.Add("It does not say that it checks PKCE with S256: allow it for this application.");
        }

        if (!document.ResponseTypesSupported.Contains("code"))
        {
            warnings.Add("It does not say that it gives codes: allow the authorization code flow for this application.");
        }

        return warnings;
    }
}

/// <param name="Keys">How many keys it publishes.</param>
/// <param name="Warnings">What may keep people out, each with its mend.</param>
public sealed record ProviderView(string Issuer, string AuthorizationEndpoint, string TokenEndpoint, int Keys, IReadOnlyList<string> Warnings);
