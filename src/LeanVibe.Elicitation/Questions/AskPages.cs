namespace LeanVibe.Elicitation.Questions;

/// <summary>Pages that tell instead of doing.</summary>
internal static class AskPages
{
    private static readonly (string Page, string Label)[] Pages = [("about", "About us"), ("contact", "Contact"), ("faq", "Questions and answers"), ("team", "The team"), ("pricing", "Prices"), ("terms", "Terms"), ("privacy", "Privacy")];

    public static IEnumerable<Question> Of(Asking asking)
    {
        var there = asking.Known.Facts.Pages.Select(p => p.Value).Concat(asking.Blueprint.Screens.Select(s => s.Id)).ToHashSet();
        yield return new Question
        {
            Id = "pages",
            Topic = Topic.Looks,
            Text = "Which pages should tell people about you?",
            Why = "People look for who is behind it, what it costs and how to reach you.",
            Suggestions = [.. Pages.Where(p => !there.Contains(p.Page)).Take(5).Select(p => new Suggestion(p.Page, p.Label, ["page " + p.Page])), new("none", "None besides those that are there", [])],
            Usual = ["none"],
            Frame = "There is a page for {0}.",
            Openness = 0.4,
        };
    }
}
