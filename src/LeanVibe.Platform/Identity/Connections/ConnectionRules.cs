using System.Text.RegularExpressions;
using LeanVibe.Platform.Identity.Connections.Oidc;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections;

/// <summary>What a connection must be like before it is kept.</summary>
internal static partial class ConnectionRules
{
    private const int MostRules = 100;
    private const int LongestText = 500;

    /// <returns>What is wrong first, or null.</returns>
    public static Error? Check(Connection connection, ProviderHttp http)
    {
        if (CheckName(connection.Name) is { } nameless)
        {
            return nameless;
        }

        if (connection.Rules.Count > MostRules || connection.OtherRole == Role.Owner || connection.Rules.Any(r => r.Role == Role.Owner || r.Group.Length is 0 or > LongestText))
        {
            return ConnectionErrors.RulesInvalid;
        }

        var claims = connection.Claims;
        if (claims.Email.Length == 0 || new[] { claims.Email, claims.Name, claims.Groups, claims.HostedDomain }.Any(c => c.Length > LongestText))
        {
            return ConnectionErrors.ClaimsInvalid;
        }

        return connection.Kind == ConnectionKind.Oidc ? Check(connection.Oidc, http) : null;
    }

    public static Error? CheckName(string name) => name.Length is 0 or > 100 || name.Any(char.IsControl) ? ConnectionErrors.NameInvalid : null;

    private static Error? Check(OidcSettings? oidc, ProviderHttp http)
    {
        if (oidc is null || oidc.Issuer.Length > LongestText || !Uri.TryCreate(oidc.Issuer, UriKind.Absolute, out var issuer) || !http.MayAsk(issuer) || issuer.Query.Length > 0 || issuer.Fragment.Length > 0 || issuer.UserInfo.Length > 0)
        {
            return ConnectionErrors.IssuerInvalid;
        }

        if (oidc.ClientId.Length is 0 or > LongestText || oidc.ClientSecret.Length > 2 * LongestText)
        {
            return ConnectionErrors.ClientInvalid;
        }

        return oidc.Scopes.Length <= LongestText && Scopes().IsMatch(oidc.Scopes) ? null : ConnectionErrors.ScopesInvalid;
    }

    [GeneratedRegex(@"\A[\w.:/~-]*(?: [\w.:/~-]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Scopes();
}
