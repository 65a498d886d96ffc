using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Entities;

/// <summary>What is unique can have any number of values, or soon no row could be added any more.</summary>
internal sealed class RoomForRows() : Rule("LV0211")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from entity in symbols.Blueprint.Entities
        from unique in Uniques(entity)
        where unique.Members.Count > 0 && unique.Members.All(id => IsFew(entity, id))
        select Report(
            unique.Path,
            $"{string.Join(" and ", unique.Members)} of {entity.Name} must be unique and can only have a few values: soon no row could be added.",
            "Remove the rule, or add a member that tells rows apart, such as a name, a date or a relation.");

    private static IEnumerable<(string Path, IReadOnlyList<string> Members)> Uniques(Entity entity) =>
    [
        .. entity.Fields.Where(f => f.Unique).Select(f => (Paths.Of(entity, f), (IReadOnlyList<string>)[f.Id])),
        .. entity.Rules.Where(r => r.Kind == RuleKind.UniqueTogether).Select(r => (Paths.Of(entity, r), r.Members)),
    ];

    private static bool IsFew(Entity entity, string id) =>
        id == "status" || entity.Fields.Any(f => f.Id == id && f is { Computed: null, Type: FieldType.Choice or FieldType.Boolean or FieldType.Rating });
}
