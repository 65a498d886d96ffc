using System.Globalization;
using System.Text;

namespace LeanVibe.Elicitation.Packs;

/// <summary>Makes kebab-case ids of names: ASCII letters and digits, at most 40 characters, never empty.</summary>
internal static class Ids
{
    public static string From(string name)
    {
        var id = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (c is >= 'a' and <= 'z' or >= '0' and <= '9')
            {
                id.Append(c);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not ('\'' or '’') && id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        var text = id.ToString().Trim('-');
        text = text.Length > 40 ? text[..40].Trim('-') : text;
        return text.Length == 0 ? "item" : char.IsAsciiDigit(text[0]) ? "n" + text : text;
    }
}
