using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.OAuth;

/// <summary>What a client may be registered with.</summary>
internal static class ClientRules
{
    private const int LongestName = 100;
    private const int LongestAddress = 500;
    private const int MostAddresses = 10;

    /// <summary>Products are registered by the factory alone.</summary>
    /// <returns>What is wrong, or null.</returns>
    public static Error? Check(ClientKind kind, string name, IReadOnlyList<string> redirectUris, IReadOnlyCollection<Permission> scope)
    {
        var leadsBack = kind is ClientKind.Site or ClientKind.App;
        return kind == ClientKind.Product || name.Trim().Length is 0 or > LongestName || name.Any(char.IsControl) || !Enum.IsDefined(kind) || redirectUris.Count > MostAddresses || leadsBack != redirectUris.Count > 0
            || !scope.All(p => ScopeNames.All.Contains(ScopeNames.Of(p)))
            ? OAuthErrors.ClientInvalid
            : redirectUris.All(address => IsGood(kind, address)) ? null : OAuthErrors.RedirectInvalid;
    }

    /// <summary>RFC 8252: an app's own scheme is a reversed domain name; http leads to this machine alone.</summary>
    private static bool IsGood(ClientKind kind, string address) =>
        address.Length <= LongestAddress && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '*' or '\\') && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Fragment.Length == 0 && !address.Contains('#', StringComparison.Ordinal) && uri.UserInfo.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback) || (uri.Scheme == Uri.UriSchemeHttp && uri.Host.EndsWith(".localhost", StringComparison.Ordinal))
            || (kind == ClientKind.App && uri.Scheme.Contains('.', StringComparison.Ordinal)));
}
