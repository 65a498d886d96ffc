using System.Text.RegularExpressions;
using LeanVibe.Blueprints;

namespace LeanVibe.Generation.Views.Acceptance;

/// <summary>Reads acceptance criteria: "Given a, when b, then c" becomes steps, anything else a statement that must hold.</summary>
internal static partial class FounderScenarios
{
    public static IEnumerable<Scenario> Of(Story story, string role) => story.Acceptance.Select((text, at) => Read(Plain(text), role, at));

    private static Scenario Read(string text, string role, int at)
    {
        if (GivenWhenThen().Match(text) is { Success: true } found)
        {
            return new(Title(found.Groups["then"].Value, at), "founder",
            [
                .. Steps("Given", found.Groups["given"].Value), .. Steps("When", found.Groups["when"].Value), .. Steps("Then", found.Groups["then"].Value),
            ]);
        }

        return new(Title(text, at), "founder", [$"Given I am signed in as {role}", "When I use the product", $"Then {text}"]);
    }

    private static IEnumerable<string> Steps(string keyword, string text) =>
        And().Split(text.Trim()).Where(p => p.Length > 0).Select((part, at) => $"{(at == 0 ? keyword : "And")} {part.Trim()}");

    private static string Title(string text, int at)
    {
        var title = text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : $"Criterion {at + 1}";
        return title.Length <= 100 ? title : title[..title.LastIndexOf(' ', 99)] + " ...";
    }

    /// <summary>One line, and nothing at its beginning that Gherkin takes for its own.</summary>
    private static string Plain(string text) => text.ReplaceLineEndings(" ").Trim().TrimStart('#', '@', '|', '"', ' ').TrimEnd('.');

    [GeneratedRegex(@"^given\s+(?<given>.+?),?\s+when\s+(?<when>.+?),?\s+then\s+(?<then>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GivenWhenThen();

    [GeneratedRegex(@",\s+and\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex And();
}
