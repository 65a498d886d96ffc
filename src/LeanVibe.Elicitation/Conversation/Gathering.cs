using LeanVibe.Blueprints.Rules;
using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Models;
using LeanVibe.Elicitation.Settling;

namespace LeanVibe.Elicitation.Conversation;

/// <summary>Adds one turn to what is known. The last word holds; what it does not touch stays.</summary>
/// <remarks>Read the turn's words, add what its chosen suggestions mean, join both to what is known, note where they disagree with it.</remarks>
internal static class Gathering
{
    public static Knowledge Add(Knowledge known, Turn turn, int number)
    {
        var said = Reading.Of(turn, number);
        var joined = known.Facts.With(said.Facts);
        var disagreements = said.IsCorrection ? [] : Disagreements.Between(known.Facts, joined);
        var decisions = DecisionNotation.Add(known.Decisions, said.Decisions);
        var source = turn.Kind == TurnKind.Delegated ? FactSource.Pack : FactSource.Founder;
        foreach (var chosen in turn.Chosen)
        {
            joined = joined.With(DecisionNotation.Facts(chosen.Means, chosen.Label, turn.Question?.Id ?? "chosen", number, source));
            decisions = DecisionNotation.Add(decisions, chosen.Means);
        }

        joined = WithModel(known, joined, turn, number);
        var invented = known.InventedName.Length > 0 ? known.InventedName : Interviewer.Build(known with { Facts = joined })?.Product.Name ?? "";
        return known with
        {
            Facts = joined,
            InventedName = invented,
            Decisions = decisions,
            Contradictions =
            [
                .. known.Contradictions.Where(c => c.Id != turn.Question?.Id),
                .. disagreements.Where(d => known.Contradictions.All(c => c.Id != d.Id) && !known.Settled.Contains(d.Id)),
            ],
            Settled = turn.Question is { } asked ? known.Settled.Append(asked.Id).ToHashSet() : known.Settled,
            Fruitful = turn.Question is { } told && !said.Facts.IsEmpty() ? known.Fruitful.Append(told.Id).ToHashSet() : known.Fruitful,
            Findings = [.. known.Findings, .. said.Findings],
        };
    }

    /// <summary>What a model adds, unless the Blueprint would break a rule by it.</summary>
    private static FactSet WithModel(Knowledge known, FactSet facts, Turn turn, int number)
    {
        if (turn.Read.Count == 0)
        {
            return facts;
        }

        var more = facts.With(ModelFacts.Accept(turn, facts, number)) with { Text = facts.Text };
        return Errors(known, more) > Errors(known, facts) ? facts : more;
    }

    private static int Errors(Knowledge known, FactSet facts) =>
        Interviewer.Build(known with { Facts = facts }) is { } blueprint ? BlueprintRules.Check(blueprint).Count(f => f.Severity == Severity.Error) : 0;
}
