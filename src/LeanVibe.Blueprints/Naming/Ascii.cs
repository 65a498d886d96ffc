using System.Text;

namespace LeanVibe.Blueprints.Naming;

/// <summary>
/// Folds accented Latin letters to ASCII by a table of its own, because the platform's normalization depends on culture data
/// that a server may not have. What the table does not know stays as it is.
/// </summary>
public static class Ascii
{
    private static readonly Dictionary<char, string> Table = Build(
        ("a", "àáâãåāăąǎ"), ("ae", "äæ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
        ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"), ("o", "òóôõōŏőǒ"), ("oe", "öøœ"),
        ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûũūŭůűųǔ"), ("ue", "ü"), ("w", "ŵ"),
        ("y", "ýÿŷ"), ("z", "źżž"));

    public static string Fold(string text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            folded.Append(Table.TryGetValue(sign, out var plain) ? plain : sign.ToString());
        }

        return folded.ToString();
    }

    private static Dictionary<char, string> Build(params (string Plain, string Accented)[] rows)
    {
        var table = new Dictionary<char, string>();
        foreach (var (plain, accented) in rows)
        {
            foreach (var sign in accented)
            {
                table[sign] = plain;
                if (char.ToUpperInvariant(sign) is var upper && upper != sign)
                {
                    table.TryAdd(upper, char.ToUpperInvariant(plain[0]) + plain[1..]);
                }
            }
        }

        return table;
    }
}
