namespace LeanVibe.Elicitation.Questions;

/// <summary>What it has to keep to, and what it should not have.</summary>
internal static class AskLimits
{
    public static IEnumerable<Question> Of(Asking asking)
    {
        yield return new Question
        {
            Id = "limits",
            Topic = Topic.Limits,
            Text = "What must it keep to?",
            Why = "Limits are easy to keep from the start and dear to add later.",
            Suggestions =
            [
                new("fast", "It answers at once", ["quality It answers at once.|p95 under 300 ms"]),
                new("phone", "It works well on a phone", ["quality Everything works on a phone.|no sideways scrolling at 390 px"]),
                new("private", "People can take their data with them and delete it", ["quality People can export and delete their own data.|tried in tests"]),
                new("accessible", "Everybody can use it, with a keyboard or a screen reader too", ["quality Everybody can use it.|WCAG 2.2 AA"]),
                new("none", "Nothing special", []),
            ],
            Usual = ["none"],
            Openness = 0.4,
        };
        yield return new Question
        {
            Id = "without",
            Topic = Topic.Limits,
            Text = "What should it not have, at least not yet?",
            Why = "A first version with less in it is live sooner and understood faster.",
            Suggestions =
            [
                .. asking.Draft.Kept.Where(k => !k.Named && k.Thing.Access is not (Packs.Access.Line or Packs.Access.Reference)).Take(4).Select(k => new Suggestion(k.Id, $"No {k.LowerPlural}", ["no " + k.Thing.Name])),
                new("keep", "Keep all of it", []),
            ],
            Usual = ["keep"],
            Frame = "There should be no {0}.",
            Openness = 0.2,
        };
    }
}
