using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Behaviour;

/// <summary>A condition looks at a member of the row that can be compared.</summary>
internal sealed class ConditionLeft() : Rule("LV0701")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from place in Occurrences.Conditions(symbols)
        let member = symbols.Resolve(place.Entity, place.Condition.Left)
        where member is null or { Kind: MemberKind.Rows } or { Field.Sensitivity: Sensitivity.Secret }
        select Report(place.Path, $"\"{place.Condition.Left}\" is no member of {place.Entity.Name} that a condition can look at.", Known.Members(place.Entity));
}
