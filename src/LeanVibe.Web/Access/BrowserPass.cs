using System.Security.Cryptography;
using System.Text;
using LeanVibe.Platform.Access;

namespace LeanVibe.Web.Access;

/// <summary>What the browser's cookie holds: derived from the key, so that a stolen cookie is no key for programs.</summary>
internal static class BrowserPass
{
    public static string Of(PlatformKey key) => key.Sign("browser");

    /// <summary>Compares in constant time.</summary>
    public static bool Matches(PlatformKey key, string? presented) =>
        presented is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(presented), Encoding.UTF8.GetBytes(Of(key)));
}
