using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Naming;

namespace LeanVibe.Generation.Views.Er;

/// <summary>What an entity-relationship diagram shows: tables with rows, and links from a row of one to another table.</summary>
internal sealed record ErModel(IReadOnlyList<ErTable> Tables, IReadOnlyList<ErLink> Links)
{
    private static ErTable Account { get; } = new(Entity.Account, "Account",
    [
        new("id", "id", "uuid", "PK", true), new("email", "email", "email", "U", true), new("name", "name", "text", "", true), new("role", "role", "choice", "", true),
    ]);

    public static ErModel Of(Blueprint blueprint)
    {
        var ids = blueprint.Entities.Select(e => e.Id).Append(Entity.Account).ToHashSet(StringComparer.Ordinal);
        List<ErLink> links =
        [
            .. from entity in blueprint.Entities
               from relation in entity.Relations
               where ids.Contains(relation.Target)
               select new ErLink(relation.Target, entity.Id, relation.Id, relation.Required, relation.Cardinality == Cardinality.Many, relation.Unique, relation.Name),
        ];
        IEnumerable<ErTable> account = links.Any(l => l.Parent == Entity.Account) ? [Account] : [];
        return new([.. account, .. blueprint.Entities.Select(e => Table(e, blueprint))], links);
    }

    private static ErTable Table(Entity entity, Blueprint blueprint)
    {
        IEnumerable<ErRow> status = entity.Lifecycle is { States.Count: > 0 } ? [new("status", "status", "choice", "", true)] : [];
        return new(entity.Id, entity.Name, [new("id", "id", "uuid", "PK", true), .. entity.Relations.Select(r => Row(r, blueprint)), .. entity.Fields.Select(Row), .. status]);
    }

    private static ErRow Row(Relation relation, Blueprint blueprint)
    {
        var target = blueprint.Entities.FirstOrDefault(e => e.Id == relation.Target)?.Name ?? Casing.Sentence(relation.Target);
        return new(relation.Id, Casing.Snake(relation.Id), relation.Cardinality == Cardinality.Many ? $"{target}, many" : target, "FK", relation.Required);
    }

    private static ErRow Row(Field field) =>
        new(field.Id, Casing.Snake(field.Id), Type(field.Type), field.Unique ? "U" : field.Computed is null ? "" : "=", field.Required);

    private static string Type(FieldType type) => type switch
    {
        FieldType.LongText => "long text",
        FieldType.DateTime => "date, time",
        _ => Casing.Kebab(type.ToString()),
    };
}

/// <param name="Name">As the founder reads it: "Order line".</param>
internal sealed record ErTable(string Id, string Name, IReadOnlyList<ErRow> Rows);

/// <param name="Key">"PK", "FK", "U" for unique, "=" for computed, or nothing.</param>
internal sealed record ErRow(string Id, string Name, string Type, string Key, bool Required);

/// <summary>A row of the child points to the parent.</summary>
/// <param name="Row">The id of the child's row.</param>
internal sealed record ErLink(string Parent, string Child, string Row, bool Required, bool Many, bool Unique, string Name);
