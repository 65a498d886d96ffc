using LeanVibe.Blueprints.Naming;
using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Names;

/// <summary>No two members of an entity give the same name in JSON: a relation "box" already takes "boxId" and "boxLabel", a file "photo" takes "photoUrl".</summary>
internal sealed class MemberClash() : Rule("LV0104")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from entity in symbols.Blueprint.Entities
        from clash in Names(entity).GroupBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase)
        let sources = clash.Select(pair => pair.Source).Distinct().ToList()
        where sources.Count > 1
        select Report(
            $"{Paths.Of(entity)}/{sources[^1]}",
            $"{entity.Name} would have two members \"{clash.Key}\": from {string.Join(" and ", sources)}.",
            "Give one of them another id.");

    private static IEnumerable<(string Name, string Source)> Names(Entity entity)
    {
        if (entity.Lifecycle is not null)
        {
            yield return ("status", "lifecycle");
        }

        foreach (var field in entity.Fields)
        {
            var name = Casing.Camel(field.Id);
            yield return (name, $"fields/{field.Id}");
            if (field.Type is FieldType.Image or FieldType.File)
            {
                yield return (name + "Url", $"fields/{field.Id}");
            }
        }

        foreach (var relation in entity.Relations)
        {
            var name = Casing.Camel(relation.Id);
            yield return (name, $"relations/{relation.Id}");
            yield return (name + "Id", $"relations/{relation.Id}");
            yield return (name + "Label", $"relations/{relation.Id}");
        }
    }
}
