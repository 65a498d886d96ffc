using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Database;

/// <summary>The tables, indexes and views of one entity, in SQL that SQLite and PostgreSQL read alike.</summary>
internal sealed class TableSql(ProductModel product)
{
    private readonly RowSql _rows = new(product);

    /// <param name="reference">A column's reference as SQL, or nothing.</param>
    public static string Create(string table, IEnumerable<Column> columns, Func<Column, string> reference) =>
        $"create table {table} (\n{string.Join(",\n", columns.Select(c => $"    {c.Name} {c.Definition}{reference(c)}"))}\n);\n";

    public static IEnumerable<Index> Indexes(EntityModel entity)
    {
        var table = SqlNames.Table(entity);
        var plain = entity.Relations.Where(r => !r.Source.Unique).Select(SqlNames.Column)
            .Concat(entity.KnowsCreator ? ["row_owner_id"] : [])
            .Concat(entity.HasLifecycle ? ["status"] : [])
            .Append("created_at");
        return plain.Select(c => new Index(SqlNames.Index("ix", entity, [c]), table, false, [c]))
            .Concat(Uniques(entity).Select(u => new Index(u.Index, table, true, u.Columns)));
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
        yield return new("created_at", "timestamptz") { IsFilled = true };
        yield return new("updated_at", "timestamptz") { IsFilled = true };
        if (entity.KnowsCreator)
        {
            yield return new("row_owner_id", "uuid") { Reference = new("", "app_accounts", "") };
        }

        if (entity.HasLifecycle)
        {
            yield return new("status", "text") { IsFilled = true };
        }

        foreach (var field in entity.Stored)
        {
            yield return new(SqlNames.Column(field), FieldSql.Type(field.Source.Type))
            {
                Member = $"fields/{field.Id}",
                IsFilled = FieldSql.IsFilled(field),
                Reference = field.IsUpload ? new("", "app_uploads", "") : null,
            };
        }

        for (var i = 0; i < entity.Relations.Count; i++)
        {
            var relation = entity.Relations[i];
            var end = relation.Source.OnDelete switch
            {
                OnDelete.Cascade => " on delete cascade",
                OnDelete.Clear when !relation.Source.Required => " on delete set null",
                _ => "",
            };
            yield return new(SqlNames.Column(relation), "uuid")
            {
                Member = $"relations/{(entity.IsLink ? $"{i}" : relation.Id)}",
                IsFilled = relation.Source.Required,
                Reference = relation.ToAccount ? new("", "app_accounts", end) : new(relation.Target, SqlNames.Table(product.Entity(relation.Target)), end),
            };
        }
    }

    public static string? ColumnOf(EntityModel entity, string member) =>
        member == "status" ? "status"
        : entity.Stored.FirstOrDefault(f => f.Id == member) is { } field ? SqlNames.Column(field)
        : entity.FindRelation(member) is { } relation ? SqlNames.Column(relation)
        : null;
}
