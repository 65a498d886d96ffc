using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Serialization;

namespace LeanVibe.Generation.Refining;

/// <summary>Blueprint to <see cref="ProductModel"/>: lower, name, link, grant, order.</summary>
/// <remarks>The Blueprint must have passed its rules; a dangling reference here is a bug and throws.</remarks>
public static class Refiner
{
    public static ProductModel Refine(Blueprint blueprint)
    {
        var lowered = ManyToMany.Lower(blueprint);
        var relations = lowered.Entities.SelectMany(Relations).ToDictionary(r => r.Path, StringComparer.Ordinal);
        var links = lowered.Entities.Select(e => e.Id).Except(blueprint.Entities.Select(e => e.Id)).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Source = lowered,
            Approved = blueprint,
            Hash = BlueprintJson.Hash(blueprint),
            Name = ProductName(blueprint),
            Roles = [.. blueprint.Roles.Select(r => new RoleModel(r, NameSet.From(r.Id, r.Name)))],
            Entities = CreationOrder.Sort([.. lowered.Entities.Select(e => Refine(e, lowered, relations) with { IsLink = links.Contains(e.Id) })]),
        };
    }

    /// <summary>The root namespace begins with a letter and is no entity's type ("Recipe" keeps recipes in RecipeApp).</summary>
    private static NameSet ProductName(Blueprint blueprint)
    {
        var name = NameSet.From(blueprint.Product.Id, blueprint.Product.Name);
        var types = blueprint.Entities.Select(e => NameSet.From(e.Id, e.Name)).SelectMany(n => new[] { n.Type, n.Plurals.Pascal });
        var clashes = ReservedTypes.Free(name.Pascal) != name.Pascal || types.Contains(name.Pascal, StringComparer.OrdinalIgnoreCase);
        var pascal = (char.IsAsciiLetter(name.Pascal[0]) ? "" : "The") + name.Pascal + (clashes ? "App" : "");
        return name with { Pascal = pascal };
    }

    private static EntityModel Refine(Entity entity, Blueprint lowered, IReadOnlyDictionary<string, RelationModel> relations)
    {
        var actions = lowered.Actions.Where(a => a.Entity == entity.Id).ToLookup(a => a.OnCollection, Refine);
        return new()
        {
            Source = entity,
            Name = NameSet.From(entity.Id, entity.Name, entity.Plural),
            Fields = [.. entity.Fields.Select(Refine)],
            Relations = [.. entity.Relations.Select(r => relations[$"{entity.Id}.{r.Id}"])],
            Children = [.. relations.Values.Where(r => r.Target == entity.Id)],
            OwnerPath = OwnerPath(entity.Id, lowered, relations),
            Grants = Grants.For(entity, lowered, relations),
            Actions = [.. actions[false]],
            CollectionActions = [.. actions[true]],
        };
    }

    private static IEnumerable<RelationModel> Relations(Entity entity) => entity.Relations.Select(r => new RelationModel(
        r, NameSet.From(r.Id, r.Name), entity.Id, r.Target,
        r.Inverse.Length > 0 ? r.Inverse : NameSet.From(entity.Id, entity.Name, entity.Plural).Plurals.Title));

    private static FieldModel Refine(Field field) => new(field, NameSet.From(field.Id, field.Name));

    private static ActionModel Refine(ProductAction action) =>
        new(action, NameSet.From(action.Id, action.Name), [.. action.Input.Select(Refine)]);

    private static List<RelationModel>? OwnerPath(string id, Blueprint blueprint, IReadOnlyDictionary<string, RelationModel> relations)
    {
        var path = new List<RelationModel>();
        while (true)
        {
            var ownership = blueprint.Entities.Single(e => e.Id == id).Ownership;
            if (ownership is "" or "creator" || path.Count > blueprint.Entities.Count)
            {
                return ownership == "creator" ? path : null;
            }

            path.Add(relations[$"{id}.{ownership}"]);
            id = path[^1].Target;
        }
    }
}
