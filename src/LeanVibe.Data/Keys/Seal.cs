using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LeanVibe.Platform.Keys;

namespace LeanVibe.Data.Keys;

/// <summary>
/// A sealed column's text: <c>s1.(key version).(base64)</c>. Bound to tenant, table, column, row and key version, so that a value copied to
/// another place does not open there. An empty text stays empty.
/// </summary>
internal static class Seal
{
    private const string Mark = "s1.";

    /// <param name="place">Where it stands: tenant, table, column and row.</param>
    public static string Close(DataKeys keys, string place, string plain)
    {
        if (plain.Length == 0)
        {
            return "";
        }

        // Read once: a new key may come in between.
        var version = keys.Current;
        return string.Create(CultureInfo.InvariantCulture, $"{Mark}{version}.{Convert.ToBase64String(SealedBytes.Seal(keys.Of(version), Encoding.UTF8.GetBytes(plain), Context(place, version)))}");
    }

    /// <exception cref="CryptographicException">It is not sealed, was changed, or stood elsewhere.</exception>
    public static string Open(DataKeys keys, string place, string text)
    {
        if (text.Length == 0)
        {
            return "";
        }

        if (!IsClosed(text) || text.Split('.') is not [_, var number, var bytes] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
        {
            throw new CryptographicException("A column that must be sealed holds a plain value.");
        }

        return Encoding.UTF8.GetString(SealedBytes.Open(keys.Of(version), Convert.FromBase64String(bytes), Context(place, version)));
    }

    public static bool IsClosed(string text) => text.StartsWith(Mark, StringComparison.Ordinal);

    private static byte[] Context(string place, int version) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{place}|{version}"));
}
