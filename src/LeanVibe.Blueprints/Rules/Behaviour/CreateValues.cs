using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Behaviour;

/// <summary>A row that an effect makes gets members that exist, of the right kinds, and all that it requires.</summary>
internal sealed class CreateValues() : Rule("LV0706")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from doing in Occurrences.Doings(symbols)
        from effect in doing.Effects
        where effect.Kind == EffectKind.Create
        let entity = symbols.FindEntity(effect.Target)
        where entity is not null
        from fault in Missing(doing, entity, effect).Concat(effect.Values.Select(pair => Fault(doing, entity, pair.Key, pair.Value)).OfType<string>())
        select Report(doing.Path, $"The new {entity.Name.ToLowerInvariant()} {fault}.", $"{Known.Members(entity)} Values are literals, now, today, caller, this, picked, \"=field\" or \"input.field\".");

    private static IEnumerable<string> Missing(Doing doing, Entity entity, Effect effect) =>
        entity.Fields.Where(f => f is { Required: true, Default: "", Computed: null }).Select(f => f.Id)
            .Concat(entity.Relations.Where(r => r is { Required: true, DefaultsToCaller: false, Cardinality: Cardinality.One } && !IsKnown(doing, r)).Select(r => r.Id))
            .Where(id => !effect.Values.ContainsKey(id))
            .Select(id => $"lacks \"{id}\", which is required");

    /// <summary>A relation that is left out points to the acting row, or to what that row points to.</summary>
    private static bool IsKnown(Doing doing, Relation relation) =>
        doing.HasRow && (relation.Target == doing.Entity.Id || doing.Entity.Relations.Any(r => r is { Required: true, Cardinality: Cardinality.One } && r.Target == relation.Target));

    private static string? Fault(Doing doing, Entity entity, string key, string value) => Member.Of(entity, key) switch
    {
        null => $"has no field or relation \"{key}\"",
        { Field.Computed: not null } or { Kind: MemberKind.Rows } => $"cannot be given \"{key}\"",
        { } member => EffectValue.Fault(doing, doing.HasRow ? doing.Entity : null, member, value) is { } expected ? $"gets \"{value}\" for \"{key}\", but expects {expected}" : null,
    };
}
