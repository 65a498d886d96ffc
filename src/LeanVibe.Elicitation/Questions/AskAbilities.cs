namespace LeanVibe.Elicitation.Questions;

/// <summary>What people do with the things: groups of abilities that products of any kind may have.</summary>
internal static class AskAbilities
{
    private sealed record Ability(string Id, string Label);

    private static readonly (string Id, string Text, string Why, double Openness, Ability[] Abilities)[] Groups =
    [
        ("do.together", "How do people meet there?", "What people say to each other needs an author, a place and somebody who may remove it.", 0.4,
            [new("reviews", "Rate and review"), new("comments", "Comment"), new("likes", "Like"), new("follows", "Follow each other"), new("private-messages", "Write to each other"), new("profile", "Have a profile")]),
        ("do.help", "How do people get help or reach you?", "Questions that reach nobody cost trust.", 0.4,
            [new("contact", "A contact form"), new("support-chat", "A support chat"), new("faq", "Questions and answers"), new("newsletter", "A newsletter")]),
        ("do.work", "How do you work on it day by day?", "The pages that you use every day should show what is next.", 0.6,
            [new("kanban", "A board to drag cards on"), new("timeline", "A timeline"), new("reports", "Charts and reports"), new("map", "A map"), new("invoices", "Invoices"), new("coupons", "Discount codes")]),
    ];

    public static IEnumerable<Question> Of(Asking asking) => Groups.Select(group => new Question
    {
        Id = group.Id,
        Topic = Topic.What,
        Text = group.Text,
        Why = group.Why,
        Suggestions =
        [
            .. group.Abilities.Where(a => !asking.Draft.Can(a.Id) && !asking.Known.Facts.Unwanted.Any(u => a.Id.Contains(u.Value, StringComparison.Ordinal)) && asking.Draft.Library.Capabilities.Any(c => c.Id == a.Id))
                .Select(a => new Suggestion(a.Id, a.Label, ["can " + a.Id])),
            new("none", "None of these", []),
        ],
        Usual = ["none"],
        Frame = "People can {0}.",
        Openness = group.Openness,
    });
}
