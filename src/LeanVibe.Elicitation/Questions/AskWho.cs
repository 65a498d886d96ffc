using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Questions;

/// <summary>Which kinds of people there are besides those that are known.</summary>
internal static class AskWho
{
    private static readonly (string Part, string Word)[] Usual = [("staff", "moderator"), ("staff", "support agent"), ("staff", "editor"), ("consumer", "customer"), ("consumer", "member"), ("provider", "provider")];

    public static IEnumerable<Question> Of(Asking asking)
    {
        var known = asking.Blueprint.Roles.Select(r => r.Id).ToHashSet();
        var parts = asking.Draft.Players.Select(p => p.Part).ToHashSet();
        var typical = asking.Draft.Packs.SelectMany(p => p.People).Where(p => p.Key is not "operator").Select(p => (Part: p.Key, Word: p.Value));
        var options = typical.Concat(Usual.Where(u => u.Part == "staff" || !parts.Contains(u.Part)))
            .Where(o => !known.Contains(Ids.From(o.Word))).DistinctBy(o => o.Word.ToLowerInvariant()).Take(4)
            .Select(o => new Suggestion(Ids.From(o.Word), Nouns.Plural(Nouns.Sentence(o.Word.ToLowerInvariant())), [$"people {o.Part}, {o.Word.ToLowerInvariant()}"]));
        yield return new Question
        {
            Id = "who",
            Topic = Topic.Who,
            Text = $"Who works with it besides {Conversation.Replies.Listed(asking.Blueprint.Roles.Select(r => Nouns.Plural(r.Name.ToLowerInvariant())))}?",
            Why = "Each kind of people gets its own pages, and may do only what is theirs.",
            Suggestions = [.. options, new("nobody", "Nobody else", [])],
            Usual = ["nobody"],
            Frame = "",
            Openness = 0.5,
        };
    }
}
