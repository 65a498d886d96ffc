using LeanVibe.Blueprints.Naming;
using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Names;

/// <summary>No two entities give the same type, table or route after casing and plural: "box" and "boxes" would.</summary>
internal sealed class EntityClash() : Rule("LV0103")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        symbols.Blueprint.Entities
            .DistinctBy(entity => entity.Id)
            .GroupBy(entity => Casing.Pascal(EnglishPlural.Of(entity.Id)), StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Key.Length > 0 && group.Count() > 1)
            .Select(group => Report(
                Paths.Of(group.Last()),
                $"The entities {string.Join(" and ", group.Select(e => $"\"{e.Id}\""))} give the same name \"{group.Key}\" in code, tables and routes.",
                "Merge them, or rename one so that its plural differs."));
}
