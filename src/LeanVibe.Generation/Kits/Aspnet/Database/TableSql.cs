using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Database;

/// <summary>The tables, indexes and views of one entity, in SQL that SQLite and PostgreSQL read alike.</summary>
internal sealed class TableSql(ProductModel product)
{
    private readonly RowSql _rows = new(product);

    /// <param name="existing">Tables made before this one. A reference to a later one (a cycle) cannot be a constraint.</param>
    public string CreateTable(EntityModel entity, IReadOnlySet<string> existing)
    {
        var columns = Columns(entity).Select(c => $"    {c.Name} {c.Type}{(c.Reference is { } r && existing.Contains(r.Target) ? r.Sql : "")}");
        return $"create table {SqlNames.Table(entity)} (\n{string.Join(",\n", columns)}\n);\n";
    }

    public static IEnumerable<string> CreateIndexes(EntityModel entity)
    {
        var table = SqlNames.Table(entity);
        var plain = entity.Relations.Where(r => !r.Source.Unique).Select(SqlNames.Column)
            .Concat(entity.KnowsCreator ? ["row_owner_id"] : [])
            .Concat(entity.HasLifecycle ? ["status"] : [])
            .Append("created_at");
        return plain.Select(c => $"create index {SqlNames.Index("ix", entity, [c])} on {table} ({c});\n")
            .Concat(Uniques(entity).Select(u => $"create unique index {u.Index} on {table} ({string.Join(", ", u.Columns)});\n"));
    }

    /// <summary>The table with everything that can be said about a row besides.</summary>
    public string CreateView(EntityModel entity)
    {
        var columns = Columns(entity).Select(c => $"    r.{c.Name}")
            .Concat(entity.OwnerPath is { Count: > 0 } ? [$"    {_rows.Owner(entity, "r")} as row_owner_id"] : [])
            .Concat(entity.Fields.Where(f => f.Source.Computed is not null).Select(f => $"    {_rows.Value(entity, f, "r")} as {SqlNames.Column(f)}"))
            .Concat(entity.Relations.Select(r => $"    {_rows.LabelOf(r, "r")} as {SqlNames.LabelColumn(r)}"))
            .Append($"    {_rows.Label(entity, "r")} as row_label")
            .Append($"    {(_rows.Locked(entity, "r") is { } locked ? $"({locked})" : "false")} as row_locked");
        return $"create view {SqlNames.View(entity)} as\nselect\n{string.Join(",\n", columns)}\nfrom {SqlNames.Table(entity)} r;\n";
    }

    public static IEnumerable<UniqueIndex> Uniques(EntityModel entity)
    {
        foreach (var field in entity.Stored.Where(f => f.Source.Unique))
        {
            var column = SqlNames.Column(field);
            yield return new(SqlNames.Index("ux", entity, [column]), [column], field.Name.Camel, $"There is already a row with this {field.Name.Lower}.");
        }

        foreach (var relation in entity.Relations.Where(r => r.Source.Unique))
        {
            var column = SqlNames.Column(relation);
            yield return new(SqlNames.Index("ux", entity, [column]), [column], relation.Name.Camel + "Id", $"There is already one for this {relation.Name.Lower}.");
        }

        foreach (var rule in entity.Source.Rules.Where(r => r.Kind == RuleKind.UniqueTogether))
        {
            List<string> columns = [.. rule.Members.Select(m => ColumnOf(entity, m)).OfType<string>().Distinct()];
            if (columns.Count > 0)
            {
                yield return new(SqlNames.Index("ux", entity, columns), columns, null, rule.Message);
            }
        }
    }

    public IEnumerable<Column> Columns(EntityModel entity)
    {
        yield return new("id", "uuid primary key");
        yield return new("created_at", "timestamptz not null");
        yield return new("updated_at", "timestamptz not null");
        if (entity.KnowsCreator)
        {
            yield return new("row_owner_id", "uuid", new(Entity.Account, " references app_accounts (id)"));
        }

        if (entity.HasLifecycle)
        {
            yield return new("status", "text not null");
        }

        foreach (var field in entity.Stored)
        {
            var reference = field.IsUpload ? new Reference(Entity.Account, " references app_uploads (id)") : null;
            yield return new(SqlNames.Column(field), FieldSql.Type(field.Source.Type) + (FieldSql.IsFilled(field) ? " not null" : ""), reference);
        }

        foreach (var relation in entity.Relations)
        {
            var target = relation.ToAccount ? "app_accounts" : SqlNames.Table(product.Entity(relation.Target));
            var end = relation.Source.OnDelete switch
            {
                OnDelete.Cascade => " on delete cascade",
                OnDelete.Clear when !relation.Source.Required => " on delete set null",
                _ => "",
            };
            yield return new(SqlNames.Column(relation), "uuid" + (relation.Source.Required ? " not null" : ""), new(relation.Target, $" references {target} (id){end}"));
        }
    }

    public static string? ColumnOf(EntityModel entity, string member) =>
        member == "status" ? "status"
        : entity.Stored.FirstOrDefault(f => f.Id == member) is { } field ? SqlNames.Column(field)
        : entity.FindRelation(member) is { } relation ? SqlNames.Column(relation)
        : null;

    internal sealed record Column(string Name, string Type, Reference? Reference = null);

    internal sealed record Reference(string Target, string Sql);
}

/// <param name="Member">The JSON member to blame; null when it is several together.</param>
internal sealed record UniqueIndex(string Index, IReadOnlyList<string> Columns, string? Member, string Message);
