using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Rules;

namespace LeanVibe.Elicitation.Settling;

/// <summary>Applies the founder's decisions to an assembled Blueprint, in order; one that would break a rule is left out.</summary>
internal static class Settler
{
    private static readonly Dictionary<DecisionKind, Func<Blueprint, Decision, Blueprint>> Steps = new()
    {
        [DecisionKind.Approve] = SettleApproval.Run,
        [DecisionKind.Audience] = SettleAudience.Run,
        [DecisionKind.Character] = SettleCharacter.Run,
        [DecisionKind.Measure] = SettleMeasure.Run,
        [DecisionKind.Language] = SettleLanguage.Run,
        [DecisionKind.Field] = SettleField.Run,
        [DecisionKind.Rename] = SettleName.Run,
    };

    public static Blueprint Settle(Blueprint blueprint, IReadOnlyList<Decision> decisions)
    {
        var errors = decisions.Count == 0 ? 0 : Errors(blueprint);
        foreach (var decision in decisions)
        {
            var settled = Steps[decision.Kind](blueprint, decision);
            blueprint = ReferenceEquals(settled, blueprint) || Errors(settled) > errors ? blueprint : settled;
        }

        return blueprint;
    }

    private static int Errors(Blueprint blueprint) => BlueprintRules.Check(blueprint).Count(f => f.Severity == Severity.Error);
}
