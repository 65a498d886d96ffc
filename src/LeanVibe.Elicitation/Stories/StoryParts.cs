using System.Text.RegularExpressions;

namespace LeanVibe.Elicitation.Stories;

/// <summary>A story cut into who speaks, and the body from the wish on; WishEnd is where, in the body, the reason begins.</summary>
internal sealed partial record StoryParts(string Persona, string Body, int WishEnd)
{
    [GeneratedRegex(@"^\s*(?:#\w+#\s*)?(?:[-*\d.)]+\s+)?As\s+(?:(?:an?|the|some|one|any)\s+)?(?<persona>.+?)\s*,\s*(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Told();

    /// <summary>The same without a comma: "As a visitor I want ...".</summary>
    [GeneratedRegex(@"^\s*(?:#\w+#\s*)?As\s+(?:(?:an?|the)\s+)?(?<persona>.+?)\s+(?<rest>(?:I|we)\s+(?:want|need|would|can|should|must|wish|'d|am|have)\b.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex ToldWithoutComma();

    [GeneratedRegex(@"^\s*(?:I|we)\s*(?:really |also |only |just )?(?:want|wants|need|wish|'d like|’d like|would like|would love|would want|should|must|can|could|may|have)\s*(?:to\b)?\s*(?:(?:must|be able|have the ability|have the possibility|have the option|be allowed)\b\s*(?:to\b)?\s*)?(?:just |also )?", RegexOptions.IgnoreCase)]
    private static partial Regex Wish();

    [GeneratedRegex(@"[,;.]?\s+(?:so that|so as to|in order to|in order that|so I|so we|so they|such that|because)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reason();

    public static StoryParts Of(string text)
    {
        var told = ToldWithoutComma().Match(text);
        var withComma = Told().Match(text);
        told = withComma.Success && (!told.Success || withComma.Groups["persona"].Length <= told.Groups["persona"].Length) ? withComma : told;
        var persona = told.Success ? told.Groups["persona"].Value.Trim() : "";
        var rest = told.Success ? told.Groups["rest"].Value : Regex.Replace(text, @"^\s*#\w+#\s*", "");
        var wish = Wish().Match(rest);
        var body = wish.Success ? rest[wish.Length..] : rest;
        var reason = Reason().Match(body);
        return new StoryParts(persona, body, reason.Success ? reason.Index : body.Length);
    }
}
