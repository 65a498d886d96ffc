using System.Collections.Frozen;
using System.Text.RegularExpressions;
using OpenIddict.Abstractions;

namespace LeanVibe.Web.OAuth;

/// <summary>The server's own numbers of what it refuses, with the parameter that it is about, in words for an audit trail.</summary>
internal static partial class RefusalWords
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ID2001"] = "code or token unreadable",
        ["ID2010"] = "a code was used again",
        ["ID2011"] = "a device code was used again",
        ["ID2012"] = "a refresh token was used again",
        ["ID2028 request_uri"] = "request object refused",
        ["ID2029 code_challenge"] = "PKCE missing",
        ["ID2029 code_challenge_method"] = "PKCE downgraded",
        ["ID2029 code_verifier"] = "code verifier missing",
        ["ID2029 redirect_uri"] = "redirect address missing",
        ["ID2030 redirect_uri"] = "redirect address not absolute",
        ["ID2031 redirect_uri"] = "redirect address with a fragment",
        ["ID2032 code_challenge_method"] = "PKCE downgraded",
        ["ID2032 response_mode"] = "response mode refused",
        ["ID2032 response_type"] = "response type refused",
        ["ID2043 redirect_uri"] = "redirect address not registered",
        ["ID2051"] = "scope not registered for the client",
        ["ID2052 client_id"] = "client unknown",
        ["ID2052 code_verifier"] = "code verifier wrong",
        ["ID2052 scope"] = "scope unknown",
        ["ID2055"] = "client secret wrong",
        ["ID2069"] = "a code of another client",
        ["ID2071"] = "a refresh token of another client",
        ["ID2072 redirect_uri"] = "redirect address of another request",
        ["ID2198"] = "client secret missing",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <returns>What the server itself says where nothing better is known.</returns>
    public static string Of(OpenIddictResponse response)
    {
        var (number, said) = (response.ErrorUri is { } uri ? uri[(uri.LastIndexOf('/') + 1)..] : "", response.ErrorDescription ?? "");
        var about = Quoted().Match(said) is { Success: true } quoted ? quoted.Groups[1].Value : "";
        return Known.TryGetValue($"{number} {about}", out var words) || Known.TryGetValue(number, out words) ? words : said.Length > 0 ? said : response.Error ?? "";
    }

    [GeneratedRegex("'([a-z_]+)'")]
    private static partial Regex Quoted();
}
