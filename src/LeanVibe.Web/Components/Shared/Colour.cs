namespace LeanVibe.Web.Components.Shared;

/// <summary>Colours come from Blueprints, which anybody may write: only a plain name or hex digits may reach a style.</summary>
internal static class Colour
{
    public static bool IsSafe(string text) => text.Length is > 2 and < 24
        && (text[0] == '#' ? text.Skip(1).All(char.IsAsciiHexDigit) : text.All(char.IsAsciiLetter));
}
