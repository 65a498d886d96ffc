using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Entities;

/// <summary>No field is computed, by whatever way round, from itself.</summary>
internal sealed class ComputedLoops() : Rule("LV0207")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols)
    {
        var sources = (
            from entity in symbols.Blueprint.Entities
            from field in entity.Fields
            where field.Computed is not null
            select (Key: (Entity: entity.Id, Field: field.Id), Computed: field.Computed))
            .DistinctBy(pair => pair.Key)
            .ToDictionary(pair => pair.Key, pair => Sources(symbols, pair.Key.Entity, pair.Computed));

        return Cycles.In(sources).Select(loop => Report(
            $"entities/{loop[0].Entity}/fields/{loop[0].Field}",
            $"These fields are computed from each other: {string.Join(", ", loop.Select(f => $"{f.Entity}.{f.Field}"))}.",
            "Store one of them instead of computing it."));
    }

    private static IReadOnlyList<(string Entity, string Field)> Sources(SymbolTable symbols, string entity, Computation computed)
    {
        var owner = computed.IsOfOwnRow ? entity : symbols.FindRelation(computed.Relation)?.Owner.Id ?? entity;
        return [(owner, computed.Field), (owner, computed.Times)];
    }
}
