using LeanVibe.Blueprints.Naming;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Serialization.Jdl;

/// <summary>Turns relationships into relations of the entity that holds the key.</summary>
internal sealed class JdlRelations(IReadOnlyDictionary<string, string> ids, IReadOnlyDictionary<string, JdlNames> names, List<Finding> findings)
{
    private const string User = "User";

    /// <summary>The relation and the id of the entity that it belongs to; null when it cannot be.</summary>
    public (string Owner, Relation Relation)? Of(JdlRelationship relationship)
    {
        var (holder, target) = relationship.Kind.Text == "OneToMany" ? (relationship.To, relationship.From) : (relationship.From, relationship.To);
        var (owner, pointed) = (Find(holder.Entity), Find(target.Entity));
        if (owner is null || pointed is null)
        {
            return null;
        }

        if (owner == Entity.Account)
        {
            if (relationship.Kind.Text is "ManyToOne" or "OneToMany")
            {
                findings.Add(JdlFindings.BuiltInSide(holder.Entity));
                return null;
            }

            (holder, target, owner, pointed) = (target, holder, pointed, owner);
        }

        return owner == Entity.Account ? null : (owner, Make(relationship.Kind.Text, holder, target, owner, pointed));
    }

    /// <summary>What goes in a circle is made optional, one relation at a time, or no first row could be made.</summary>
    public static IReadOnlyList<Entity> Loosen(IReadOnlyList<Entity> entities, Action<Entity, Relation> told)
    {
        while (Cycles.In(entities.ToDictionary(e => e.Id, Needs)) is [var loop, ..])
        {
            var at = entities.First(e => e.Id == loop[0]);
            var relation = at.Relations.First(r => r is { Required: true, Cardinality: Cardinality.One } && loop.Contains(r.Target));
            told(at, relation);
            var loose = relation with { Required = false, OnDelete = OnDelete.Clear };
            entities = [.. entities.Select(e => e == at ? e with { Relations = [.. e.Relations.Select(r => r == relation ? loose : r)] } : e)];
        }

        return entities;
    }

    private static IReadOnlyList<string> Needs(Entity entity) =>
        [.. entity.Relations.Where(r => r is { Required: true, Cardinality: Cardinality.One }).Select(r => r.Target)];

    private Relation Make(string kind, JdlSide holder, JdlSide target, string owner, string pointed)
    {
        var many = kind == "ManyToMany";
        var field = holder.Field.Length > 0 ? holder.Field : many ? EnglishPlural.Of(target.Entity.Text) : target.Entity.Text;
        var inverse = target.Field.Length > 0 ? Casing.Sentence(target.Field) : "";
        if (many && holder.Required)
        {
            findings.Add(JdlFindings.Dropped(holder.Entity, $"\"required\" of the relation to many \"{field}\""));
        }

        return new()
        {
            Id = names[owner].Give(field, pointed, "Id", "Label"),
            Name = Casing.Sentence(field),
            Target = pointed,
            Cardinality = many ? Cardinality.Many : Cardinality.One,
            Required = holder.Required && !many,
            Unique = kind == "OneToOne",
            OnDelete = many || holder.Required ? OnDelete.Restrict : OnDelete.Clear,
            Inverse = inverse,
        };
    }

    private string? Find(JdlToken entity)
    {
        if (ids.TryGetValue(entity.Text, out var id))
        {
            return id;
        }

        if (entity.Text == User)
        {
            return Entity.Account;
        }

        findings.Add(JdlFindings.UnknownEntity(entity, Nearest.To(entity.Text, ids.Keys.Append(User))));
        return null;
    }
}
