using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Changes;
using LeanVibe.Blueprints.Rules;

namespace LeanVibe.Elicitation.Conversation;

/// <summary>Says in a sentence or two what became of the last turn, so that a founder sees that it was heard.</summary>
internal static class Replies
{
    private const string NoChange = "I kept that. It changes nothing in the Blueprint, which has it already or has no place for it.";

    /// <param name="known">What all turns told.</param>
    /// <param name="before">What those before the last one told.</param>
    public static string To(Interview now, Knowledge known, Knowledge before)
    {
        if (now.Turns.Count == 0)
        {
            return "Tell me your idea in your own words: who uses it, and what do they do with it?";
        }

        var last = now.Turns[^1];
        return last.Kind switch
        {
            TurnKind.WentBack => "Taken back. It stays on record, and nothing else has changed.",
            TurnKind.Skipped => "Fine, we leave that open.",
            TurnKind.Delegated => last.Chosen.Count == 0 ? "We keep what is usual here." : $"Decided: {string.Join(", ", last.Chosen.Select(c => c.Label))}. You can change it at any time.",
            _ when now.Blueprint is null => Unbuilt(now),
            _ => Heard(Changed(now.Standing.Count == 1 ? null : Interviewer.Build(before), now.Blueprint, last), known.Findings.Skip(before.Findings.Count)),
        };
    }

    private static string Unbuilt(Interview now)
    {
        var why = now.Findings is [.., var last] ? last : null;
        return why is null ? "I kept that. What would people keep, order or manage with it?" : $"I kept that, but {char.ToLowerInvariant(why.Message[0])}{why.Message[1..]} {why.Mend}";
    }

    /// <summary>What was left aside of the words is said; where that was all of them, nothing else is.</summary>
    private static string Heard(string changed, IEnumerable<Finding> findings)
    {
        var left = string.Join(' ', findings.Where(f => f.Code is "LE0106" or "LE0109" or "LE0110" or "LE0111" or "LE0112").DistinctBy(f => f.Code).Select(f => $"{f.Message} {f.Mend}"));
        return left.Length == 0 ? changed : changed.StartsWith(NoChange, StringComparison.Ordinal) ? left : $"{changed} {left}";
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
            return last.Chosen.Count > 0 ? "Noted; it was planned that way already." : NoChange;
        }

        return Telling.Of(changes, before, after) is { Length: > 0 } told ? told : "Its pages follow that now.";
    }

    private static bool Counts(string path) => path.StartsWith("entities/", StringComparison.Ordinal) || path.StartsWith("roles/", StringComparison.Ordinal) || path.StartsWith("product", StringComparison.Ordinal) || path.StartsWith("actions/", StringComparison.Ordinal) || (path.StartsWith("screens/", StringComparison.Ordinal) && path.Count(c => c == '/') == 1);

    internal static string Listed(IEnumerable<string> words) =>
        words.ToList() switch { [] => "nobody yet", [var one] => one, [.. var some, var last] => $"{string.Join(", ", some)} and {last}" };
}
