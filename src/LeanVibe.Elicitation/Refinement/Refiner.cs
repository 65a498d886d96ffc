using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Changes;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Elicitation.Assembling;
using LeanVibe.Elicitation.Conversation;
using LeanVibe.Elicitation.Packs;
using LeanVibe.Elicitation.Settling;

namespace LeanVibe.Elicitation.Refinement;

/// <summary>Applies a change in words to a Blueprint that exists, and touches nothing that the words do not.</summary>
/// <remarks>
/// <code>
/// what was said before ─► facts ─► assemble ─────────┐
///        + the words   ─► facts ─► assemble ─► what differs ─► carried over to the Blueprint as it is ─► decisions ─► checked
/// </code>
/// A Blueprint that was imported or edited by hand has no words of its own: its roles and entities are its facts then.
/// </remarks>
public static class Refiner
{
    /// <param name="turns">The interview or the brief that the Blueprint came from; may be empty.</param>
    public static Refined Refine(Blueprint current, IReadOnlyList<Turn> turns, string words)
    {
        var known = Remember(current, turns);
        var turn = new Turn { Id = "change", Kind = TurnKind.Said, Text = words };
        var changed = Gathering.Add(known, turn, Math.Max(1, turns.Count));
        var asked = changed.Decisions.Except(known.Decisions).ToList();

        changed = changed with { Facts = changed.Facts with { Text = known.Facts.Text }, Decisions = known.Decisions };
        var merged = Interviewer.Build(known) is { } before && Interviewer.Build(changed) is { } after
            ? Transplant.Apply(before, after, current)
            : current;
        merged = Refusing.Apply(merged, changed.Facts.Unwanted.Select(u => u.Value).Except(known.Facts.Unwanted.Select(u => u.Value)), words);
        merged = Settler.Settle(merged, asked);
        return Judge(current, merged with { Revision = current.Revision }, changed);
    }

    private static Refined Judge(Blueprint current, Blueprint merged, Knowledge changed)
    {
        var wrong = BlueprintRules.Check(merged).Where(f => f.Severity == Severity.Error).ToList();
        if (wrong.Count > BlueprintRules.Check(current).Count(f => f.Severity == Severity.Error))
        {
            return new Refined { Blueprint = current, Findings = [.. changed.Findings, .. wrong], Contradictions = changed.Contradictions };
        }

        var changes = BlueprintDiff.Between(current, merged).OrderByDescending(c => c.Effect).ThenBy(c => c.Path.Count(x => x == '/')).ToList();
        return new Refined
        {
            Blueprint = changes.Count == 0 ? current : merged,
            Changes = changes,
            Stories = Touched(current, merged, changes),
            Findings = changed.Findings,
            Contradictions = changed.Contradictions,
        };
    }

    private static List<string> Touched(Blueprint current, Blueprint merged, List<Change> changes) =>
    [
        .. current.Stories.Concat(merged.Stories)
            .Where(s => changes.Any(c => c.Path == "stories/" + s.Id || s.FulfilledBy.Any(f => c.Path == f || c.Path.StartsWith(f + "/", StringComparison.Ordinal) || f.StartsWith(c.Path + "/", StringComparison.Ordinal))))
            .Select(s => s.Id).Distinct(),
    ];

    private static Knowledge Remember(Blueprint current, IReadOnlyList<Turn> turns)
    {
        var (standing, _) = Standing.Of(turns);
        var known = standing.Aggregate(new Knowledge(), (known, turn) => Gathering.Add(known, turn.Turn, turn.Number));
        var facts = known.Facts.Mentions.Count + known.Facts.Capabilities.Count > 0 ? known.Facts : Recall.From(current);
        var kind = ChoosePacks.Run(new Draft { Facts = facts, Library = Library.Standard }).Packs;
        return known with { Facts = facts, Kind = kind, InventedName = current.Product.Name, Contradictions = [] };
    }
}
