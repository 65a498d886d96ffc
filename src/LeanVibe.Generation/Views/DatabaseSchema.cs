using System.Text;
using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Naming;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Views;

/// <summary>The tables of a product as SQL, for people to read together; the server's own migrations are what makes the database.</summary>
public static class DatabaseSchema
{
    public static string Sql(Blueprint blueprint)
    {
        var product = Refiner.Refine(blueprint);
        return string.Join('\n', product.Entities.Select(e => Table(e, product)));
    }

    private static string Table(EntityModel entity, ProductModel product)
    {
        List<string> lines = ["id uuid primary key", "created_at timestamptz not null", "updated_at timestamptz not null"];
        if (entity.KnowsCreator)
        {
            lines.Add("owner_id uuid not null references accounts (id)");
        }

        if (entity.HasLifecycle)
        {
            lines.Add($"status text not null default '{entity.States[0].Id}'{In("status", entity.States.Select(s => s.Id))}");
        }

        lines.AddRange(entity.Relations.Select(r => Column(r, product)));
        lines.AddRange(entity.Stored.Select(f => Column(f.Source, f.Name.Snake)));
        lines.AddRange(entity.Source.Rules.Where(r => r.Kind == RuleKind.UniqueTogether).Select(r =>
            $"unique ({string.Join(", ", r.Members.Select(m => entity.FindRelation(m) is { } to ? $"{to.Name.Snake}_id" : Casing.Snake(m)))})"));
        var text = new StringBuilder();
        if (entity.Source.Description.Length > 0)
        {
            text.Append($"-- {entity.Source.Description.ReplaceLineEndings(" ")}\n");
        }

        return text.Append($"create table {entity.Name.Plurals.Snake} (\n  ").AppendJoin(",\n  ", lines).Append("\n);\n").ToString();
    }

    private static string Column(RelationModel relation, ProductModel product)
    {
        var table = relation.ToAccount ? "accounts" : product.Entity(relation.Target).Name.Plurals.Snake;
        var gone = relation.Source.OnDelete switch { OnDelete.Cascade => " on delete cascade", OnDelete.Clear => " on delete set null", _ => "" };
        return $"{relation.Name.Snake}_id uuid{NotNull(relation.Source.Required)}{Unique(relation.Source.Unique)} references {table} (id){gone}";
    }

    private static string Column(Field field, string name)
    {
        var type = field.Type switch
        {
            FieldType.Integer or FieldType.Rating or FieldType.Duration => "integer",
            FieldType.Money => "bigint",
            FieldType.Decimal or FieldType.Percent => "numeric",
            FieldType.Boolean => "boolean",
            FieldType.Date => "date",
            FieldType.DateTime => "timestamptz",
            FieldType.Image or FieldType.File => "uuid",
            _ => "text",
        };
        return $"{name} {type}{NotNull(field.Required)}{Unique(field.Unique)}{(field.Type == FieldType.Choice ? In(name, field.Choices.Select(c => c.Id)) : "")}";
    }

    private static string In(string column, IEnumerable<string> values) => $" check ({column} in ({string.Join(", ", values.Select(v => $"'{v}'"))}))";

    private static string NotNull(bool required) => required ? " not null" : "";

    private static string Unique(bool unique) => unique ? " unique" : "";
}
