using System.Net.Http.Headers;
using System.Text;

namespace LeanVibe.Platform.Identity.Connections.Oidc;

/// <summary>Says at the token endpoint who we are: in the header, where letters are escaped (RFC 6749, 2.3.1), or in the form.</summary>
internal static class ClientProof
{
    /// <summary>Whether in the header, in the order to try: some providers do not undo the escaping, and then the form is what is left.</summary>
    /// <param name="ways">As the provider publishes them; none means the header.</param>
    public static IReadOnlyList<bool> InHeader(OidcSettings settings, ICollection<string> ways) =>
        settings.ClientSecret.Length == 0 || (ways.Count > 0 && !ways.Contains("client_secret_basic")) ? [false]
        : IsEscaped(settings) && ways.Contains("client_secret_post") ? [true, false]
        : [true];

    public static void Add(HttpRequestMessage request, Dictionary<string, string> form, OidcSettings settings, bool inHeader)
    {
        if (inHeader)
        {
            var pair = $"{Uri.EscapeDataString(settings.ClientId)}:{Uri.EscapeDataString(settings.ClientSecret)}";
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
            return;
        }

        form["client_id"] = settings.ClientId;
        if (settings.ClientSecret.Length > 0)
        {
            form["client_secret"] = settings.ClientSecret;
        }
    }

    private static bool IsEscaped(OidcSettings settings) => Uri.EscapeDataString(settings.ClientId) != settings.ClientId || Uri.EscapeDataString(settings.ClientSecret) != settings.ClientSecret;
}
