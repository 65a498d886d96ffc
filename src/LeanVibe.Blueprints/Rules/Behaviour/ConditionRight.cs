using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Behaviour;

/// <summary>What a condition compares with is of the same kind.</summary>
internal sealed class ConditionRight() : Rule("LV0703")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from place in Occurrences.Conditions(symbols)
        let member = symbols.Resolve(place.Entity, place.Condition.Left)
        where member is not null
        let fault = place.Condition.Is is Comparison.Present or Comparison.Absent
            ? place.Condition.Right.Length > 0 ? "nothing, because it only asks whether there is a value" : null
            : IsLatest(symbols, place.Path, member, place.Condition) ? null
            : Fault(symbols, place.Entity, member, place.Condition.Right)
        where fault is not null
        select Report(place.Path, $"\"{place.Condition.Left}\" is compared with \"{place.Condition.Right}\", but expects {fault}.", $"Write {fault}.");

    private static string? Fault(SymbolTable symbols, Entity entity, Member left, string right) => (right, left.Kind) switch
    {
        ("now" or "today", MemberKind.Day or MemberKind.Moment) => null,
        ("caller", MemberKind.Row) when left.Relation!.Target == Entity.Account => null,
        (['=', .. var path], _) => symbols.Resolve(entity, path) is { } other && Same(left, other) ? null : $"\"=field\" with a member that is {left.Kind.Describe()}",
        (_, MemberKind.Row) => "\"caller\" for an account, or \"=relation\"",
        (_, MemberKind.Rows) => null,
        ("", _) => "a value",
        _ => Literals.Fault(Unbounded(left), right),
    };

    /// <summary>A list may show what belongs to the newest of those whose day has come: this week's words, the current issue.</summary>
    private static bool IsLatest(SymbolTable symbols, string path, Member left, Condition condition) =>
        condition is { Right: "latest", Is: Comparison.Equal } && path.EndsWith("/filter", StringComparison.Ordinal)
        && left.Kind == MemberKind.Row && symbols.FindEntity(left.Relation!.Target)?.Fields.Any(f => f is { Type: FieldType.Date, Computed: null }) == true;

    private static bool Same(Member left, Member right) =>
        left.Kind.Fits(right.Kind) && (left.Kind != MemberKind.Row || left.Relation!.Target == right.Relation!.Target);

    /// <summary>A comparison may go beyond the range that input is held to.</summary>
    private static Member Unbounded(Member member) =>
        member.Kind is MemberKind.Number or MemberKind.Text && member.Field!.Type is not (FieldType.Percent or FieldType.Rating)
            ? member with { Field = member.Field with { Min = null, Max = null } }
            : member;
}
