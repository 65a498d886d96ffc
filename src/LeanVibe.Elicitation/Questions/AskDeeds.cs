using LeanVibe.Elicitation.Conversation;
using LeanVibe.Elicitation.Language;

namespace LeanVibe.Elicitation.Questions;

/// <summary>What people do with it: first those who use it, then those who work behind it, and once more where the answer told something.</summary>
internal static class AskDeeds
{
    private static readonly (string Id, string Label)[] Usual =
        [("favourites", "Keep favourites"), ("calendar", "See a calendar"), ("reports", "See charts and reports"), ("approval", "Apply and be approved"), ("downloads", "Download files"), ("comments", "Comment"), ("kanban", "Move cards on a board")];

    public static IEnumerable<Question> Of(Asking asking)
    {
        var users = Replies.Listed(asking.Others.Take(2).Select(r => Nouns.Plural(r.Name.ToLowerInvariant())));
        var boss = asking.Blueprint.Roles.First(r => r.Administers).Name.ToLowerInvariant();
        yield return Made(asking, "do", $"What do {users} do with it, step by step?", 1, "People can {0}.");
        yield return Made(asking, "do.more", $"What else can {users} do?", asking.Known.Fruitful.Contains("do") ? 0.8 : 0.1, "People can {0}.");
        yield return Made(asking, "do.behind", $"And what does the {boss} do behind it?", asking.Known.Fruitful.Contains("do") ? 0.5 : 0.3, "The administrator can {0}.");
    }

    private static Question Made(Asking asking, string id, string text, double openness, string frame) => new()
    {
        Id = id,
        Topic = Topic.What,
        Text = text,
        Why = "Whatever people do becomes a page, a button or a rule.",
        Suggestions =
        [
            .. Usual.Where(u => !asking.Draft.Can(u.Id) && !asking.Known.Facts.Unwanted.Any(w => u.Id.Contains(w.Value, StringComparison.Ordinal)) && asking.Draft.Library.Capabilities.Any(c => c.Id == u.Id))
                .Skip(id == "do" ? 0 : 3).Take(5).Select(u => new Suggestion(u.Id, u.Label, ["can " + u.Id])),
            new("known", "That is known already", []),
        ],
        Usual = ["known"],
        Frame = frame,
        Openness = openness,
    };
}
