using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Behaviour;

/// <summary>Only numbers and times have an order.</summary>
internal sealed class ConditionComparison() : Rule("LV0702")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from place in Occurrences.Conditions(symbols)
        let member = symbols.Resolve(place.Entity, place.Condition.Left)
        where member is not null
            && place.Condition.Is is Comparison.Less or Comparison.LessOrEqual or Comparison.Greater or Comparison.GreaterOrEqual
            && !member.Kind.IsOrdered()
        select Report(place.Path, $"\"{place.Condition.Left}\" is {member.Kind.Describe()}; it is neither less nor greater.", "Use equal, notEqual, present or absent.");
}
