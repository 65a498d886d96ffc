using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Entities;

/// <summary>A rule that spans members names members that are stored, of the right kinds.</summary>
internal sealed class RuleMembers() : Rule("LV0209")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from entity in symbols.Blueprint.Entities
        from rule in entity.Rules
        let fault = Fault(rule, [.. rule.Members.Select(id => Member.Of(entity, id))])
        where fault is not null
        select Report(Paths.Of(entity, rule), $"The rule \"{rule.Id}\" of {entity.Name} {fault}.", Mend(rule.Kind));

    private static string? Fault(EntityRule rule, IReadOnlyList<Member?> members)
    {
        var missing = members.ToList().FindIndex(m => m is null or { Kind: MemberKind.Rows } or { Field.Computed: not null });
        if (missing >= 0)
        {
            return $"names \"{rule.Members[missing]}\", which is not a stored field or relation to one";
        }

        return rule.Kind switch
        {
            RuleKind.Holds => rule.Conditions.Count == 0 ? "has no conditions" : members.Count > 0 ? "lists members, which only other kinds use" : null,
            RuleKind.UniqueTogether => members.Count < 2 ? "needs at least two members" : null,
            _ => IsSpan(members) ? null : "needs a start and an end of the same kind of time, then at most one relation",
        };
    }

    private static bool IsSpan(IReadOnlyList<Member?> members) =>
        members.Count is 2 or 3
        && members[0]!.Kind.IsTime()
        && members[1]!.Kind == members[0]!.Kind
        && (members.Count == 2 || members[2]!.Kind == MemberKind.Row);

    private static string Mend(RuleKind kind) => kind switch
    {
        RuleKind.Holds => "Give it conditions that must be true, and no members.",
        RuleKind.UniqueTogether => "List the ids of two or more fields or relations.",
        _ => "List a start field, an end field and, if overlap matters only within one thing, its relation.",
    };
}
