using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Naming;

namespace LeanVibe.Generation.Refining;

/// <summary>Replaces each relation to many by a link entity with two relations to one, owned and permitted like the side that declared it.</summary>
internal static class ManyToMany
{
    public static Blueprint Lower(Blueprint blueprint)
    {
        var links = (
            from entity in blueprint.Entities
            from relation in entity.Relations
            where relation.Cardinality == Cardinality.Many
            select Link(entity, relation, blueprint)).ToList();

        return links.Count == 0 ? blueprint : blueprint with
        {
            Entities =
            [
                .. blueprint.Entities.Select(e => e with { Relations = [.. e.Relations.Where(r => r.Cardinality == Cardinality.One)] }),
                .. links.Select(l => l.Entity),
            ],
            Permissions = [.. blueprint.Permissions, .. links.SelectMany(l => l.Permissions)],
        };
    }

    private static (Entity Entity, IEnumerable<Permission> Permissions) Link(Entity owner, Relation relation, Blueprint blueprint)
    {
        var one = EnglishPlural.Singular(relation.Id);
        var id = $"{owner.Id}-{one}";
        while (blueprint.Entities.Any(e => e.Id == id))
        {
            id += "-link";
        }

        var near = owner.Id;
        var far = one == near ? $"other-{one}" : one;
        var link = new Entity
        {
            Id = id,
            Name = $"{owner.Name} {EnglishPlural.Singular(relation.Name).ToLowerInvariant()}",
            Description = $"Which {relation.Name.ToLowerInvariant()} belong to which {owner.Name.ToLowerInvariant()}.",
            Ownership = owner.Ownership.Length > 0 ? near : "",
            Relations =
            [
                new() { Id = near, Name = owner.Name, Target = owner.Id, Required = true, OnDelete = OnDelete.Cascade, Inverse = relation.Name },
                new() { Id = far, Name = EnglishPlural.Singular(relation.Name), Target = relation.Target, Required = true, OnDelete = OnDelete.Cascade, Inverse = relation.Inverse },
            ],
            Rules =
            [
                new() { Id = "once", Kind = RuleKind.UniqueTogether, Message = "This is already linked.", Members = [near, far] },
            ],
        };
        return (link, blueprint.Permissions.Where(p => p.Entity == owner.Id).Select(p => Inherit(p, link, near)).Where(p => p.Operations.Count > 0));
    }

    /// <summary>Who may update the owner may link and unlink; who may read it may read its links.</summary>
    private static Permission Inherit(Permission permission, Entity link, string near)
    {
        IEnumerable<Operation> changes = permission.Operations.Contains(Operation.Update) ? [Operation.Create, Operation.Delete] : [];
        return permission with
        {
            Entity = link.Id,
            Operations = [.. permission.Operations.Where(o => o == Operation.Read), .. changes],
            Via = permission.Scope == Scope.Related ? [$"{link.Id}.{near}", .. permission.Via] : [],
        };
    }
}
