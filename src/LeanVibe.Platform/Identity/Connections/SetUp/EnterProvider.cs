using LeanVibe.Platform.Identity.Connections.Oidc;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Connections.SetUp;

/// <summary>Whoever has a link enters the provider; it is checked as if an administrator had, and asked what it publishes.</summary>
public sealed class EnterProvider(OpenSetUp open, IConnectionStore connections, TenantScopes scopes, IdentityTrail trail)
{
    public async Task<Result<ProviderView>> ExecuteAsync(string secret, ProviderEntry entry, CancellationToken cancellation)
    {
        var opened = await open.ExecuteAsync(secret, cancellation);
        if (!opened.Succeeded)
        {
            return opened.Error;
        }

        var (link, known) = (opened.Value.Link, opened.Value.Connection);
        var draft = entry.On(known);
        if (draft.MovesSecretOf(known))
        {
            return ConnectionErrors.SecretNeeded;
        }

        var prepared = await scopes.DoAsync<PreparedConnection, Result<Connection>>(link.Organisation, p => p.OfAsync(draft.On(known), cancellation));
        if (!prepared.Succeeded)
        {
            return prepared.Error;
        }

        // An administrator may have turned it on, or changed it, since it was read.
        var unchanged = new Precondition();
        unchanged.Enter([known.VersionNow()]);
        if (!await connections.SaveAsync(prepared.Value, unchanged, cancellation))
        {
            return Precondition.Failed;
        }

        await trail.OfOrganisationAsync(link.Organisation, new("setup.provider", known.Id.ToString("D")) { Reason = "by a set-up link", Detail = WhereOf(prepared.Value) }, cancellation);
        return await scopes.DoAsync<CheckProvider, Result<ProviderView>>(link.Organisation, check => check.ExecuteAsync(known.Id, cancellation));
    }

    private static string WhereOf(Connection connection) => connection.Oidc is { } oidc ? $"{oidc.Issuer}, client {oidc.ClientId}" : connection.Saml is { MetadataUrl.Length: > 0 } saml ? saml.MetadataUrl : "metadata handed over";
}
