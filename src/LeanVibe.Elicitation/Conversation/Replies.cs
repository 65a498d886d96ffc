using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Changes;

namespace LeanVibe.Elicitation.Conversation;

/// <summary>Says in a sentence or two what became of the last turn, so that a founder sees that it was heard.</summary>
internal static class Replies
{
    public static string To(Interview now)
    {
        if (now.Turns.Count == 0)
        {
            return "Tell me your idea in your own words: who uses it, and what do they do with it?";
        }

        var last = now.Turns[^1];
        var before = Before(now);
        return last.Kind switch
        {
            TurnKind.WentBack => "Taken back. It stays on record, and nothing else has changed.",
            TurnKind.Skipped => "Fine, we leave that open.",
            TurnKind.Delegated => last.Chosen.Count == 0 ? "We keep what is usual here." : $"Decided: {string.Join(", ", last.Chosen.Select(c => c.Label))}. You can change it at any time.",
            _ when now.Blueprint is null => Unbuilt(now),
            _ => Changed(before, now.Blueprint, last),
        };
    }

    private static string Unbuilt(Interview now)
    {
        var why = now.Findings is [.., var last] ? last : null;
        return why is null ? "I kept that. What would people keep, order or manage with it?" : $"I kept that, but {char.ToLowerInvariant(why.Message[0])}{why.Message[1..]} {why.Mend}";
    }

    private static Blueprint? Before(Interview now)
    {
        var known = new Knowledge();
        var (standing, _) = Standing.Of([.. now.Turns.Take(now.Turns.Count - 1)]);
        foreach (var (turn, number) in standing)
        {
            known = Gathering.Add(known, turn, number);
        }

        return standing.Count == 0 ? null : Interviewer.Build(known);
    }

    private static string Changed(Blueprint? before, Blueprint after, Turn last)
    {
        if (before is null)
        {
            var things = after.Entities.Take(4).Select(e => e.Plural.Length > 0 ? e.Plural.ToLowerInvariant() : Language.Nouns.Plural(e.Name.ToLowerInvariant()));
            return $"So it is {Language.Nouns.WithArticle(after.Product.Domain.Length > 0 ? after.Product.Domain : "product")} for {Listed(after.Roles.Where(r => !r.Administers).Select(r => Language.Nouns.Plural(r.Name.ToLowerInvariant())))}, with {Listed(things)}.";
        }

        var changes = BlueprintDiff.Between(before, after).Where(c => Counts(c.Path) && !(c.Path == "product" && c.Member is "description" or "pitch")).OrderBy(c => c.Path.Count(x => x == '/')).ToList();
        if (changes.Count == 0)
        {
            return last.Chosen.Count > 0 ? "Noted; it was planned that way already." : "I kept that. It changes nothing in the Blueprint, which has it already or has no place for it.";
        }

        return Telling.Of(changes, before, after) is { Length: > 0 } told ? told : "Its pages follow that now.";
    }

    private static bool Counts(string path) => path.StartsWith("entities/", StringComparison.Ordinal) || path.StartsWith("roles/", StringComparison.Ordinal) || path.StartsWith("product", StringComparison.Ordinal) || path.StartsWith("actions/", StringComparison.Ordinal) || (path.StartsWith("screens/", StringComparison.Ordinal) && path.Count(c => c == '/') == 1);

    internal static string Listed(IEnumerable<string> words) =>
        words.ToList() switch { [] => "nobody yet", [var one] => one, [.. var some, var last] => $"{string.Join(", ", some)} and {last}" };
}
