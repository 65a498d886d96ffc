using System.Text.RegularExpressions;

namespace LeanVibe.Elicitation.Facts;

/// <summary>Reads the product's name where the brief gives one: "called X", "for the X Institute".</summary>
internal static partial class NameFinder
{
    [GeneratedRegex(@"\b(?:called|named|titled|name is|name it|call it)\s+[""“']?(?<name>\p{Lu}[\p{L}\d&'’.-]*(?:\s+(?:(?:of|and|the|for|&)\s+)*\p{Lu}[\p{L}\d&'’-]*){0,4})")]
    private static partial Regex Called();

    [GeneratedRegex(@"\b(?:for|of|by)\s+(?:the\s+)?(?<name>\p{Lu}[\p{L}\d&'’-]+(?:\s+(?:(?:of|and|the|for|&)\s+)*\p{Lu}[\p{L}\d&'’-]*){1,5})")]
    private static partial Regex Organisation();

    public static Fact<string>? Find(string text)
    {
        if (Called().Match(text) is { Success: true } called)
        {
            return new Fact<string>(Clean(called), called.Value, called.Index, "name", 1);
        }

        return Organisation().Match(text) is { Success: true } organisation
            ? new Fact<string>(Clean(organisation), organisation.Value, organisation.Index, "name-of-organisation", 0.8)
            : null;
    }

    private static string Clean(Match match)
    {
        var name = match.Groups["name"].Value.TrimEnd('.', '\'', '’', '-');
        return name.Length > 60 ? name[..60].TrimEnd() : name;
    }
}
