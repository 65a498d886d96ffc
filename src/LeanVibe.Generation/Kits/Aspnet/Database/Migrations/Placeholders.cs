using System.Security.Cryptography;
using System.Text;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Database.Migrations;

/// <summary>
/// Rows that rows point to which must point somewhere and have nowhere: a new required relation never makes data go. Nobody owns a
/// placeholder, so that nobody sees another's data through it.
/// </summary>
internal sealed class Placeholders(SchemaChange change, Dialect dialect)
{
    private const string Label = "Unassigned";

    /// <summary>Fills the empty cells of a column that points to an entity or to an account.</summary>
    public IEnumerable<string> Fill(TableChange table, string column, RelationModel relation)
    {
        var empty = $"{table.Work}.{column} is null";
        if (relation.Source.Unique)
        {
            return [.. OneForEach(relation.Target, table.Work, empty), $"update {table.Work} set {column} = id where {column} is null;\n"];
        }

        var id = IdOf(relation.Target);
        return [.. One(relation.Target, $"exists (select 1 from {table.Work} where {empty})"), $"update {table.Work} set {column} = {id} where {column} is null;\n"];
    }

    /// <summary>One row for all, made only when a row needs it.</summary>
    private IEnumerable<string> One(string target, string needed)
    {
        var row = Row(target, IdOf(target), inner => IdOf(inner.Target));
        return
        [
            .. Above(target).SelectMany(r => One(r.Target, needed)),
            $"insert into {row.Table} ({row.Columns})\nselect {row.Values}\nwhere {needed} and not exists (select 1 from {row.Table} where id = {IdOf(target)});\n",
        ];
    }

    /// <summary>A row of its own for each row of the table that lacks one, with the same id.</summary>
    private IEnumerable<string> OneForEach(string target, string table, string empty)
    {
        var row = Row(target, $"{table}.id", inner => inner.Source.Unique ? $"{table}.id" : IdOf(inner.Target));
        var above = Above(target).SelectMany(r => r.Source.Unique ? OneForEach(r.Target, table, empty) : One(r.Target, $"exists (select 1 from {table} where {empty})"));
        return [.. above, $"insert into {row.Table} ({row.Columns})\nselect {row.Values}\nfrom {table} where {empty} and not exists (select 1 from {row.Table} t where t.id = {table}.id);\n"];
    }

    private IEnumerable<RelationModel> Above(string target) =>
        target == Entity.Account ? [] : change.Table(target).After.Relations.Where(r => r.Source.Required);

    private (string Table, string Columns, string Values) Row(string target, string id, Func<RelationModel, string> above)
    {
        if (target == Entity.Account)
        {
            var role = change.After.Roles.OrderBy(r => r.Administers).Select(r => r.Id).FirstOrDefault("nobody");
            return ("app_accounts", "id, email, name, role, created_at, password_hash", $"{id}, cast({id} as text) || '@invalid', '{Label}', {SqlLiteral.Text(role)}, {dialect.Now}, ''");
        }

        var table = change.Table(target);
        var cells = new List<(string Column, string Value)>();
        foreach (var column in table.Columns.Where(c => c.After.IsFilled || c.After.Name == "id"))
        {
            cells.Add((column.Work, Cell(table, column.After, id, above)));
        }

        // Columns that go are there until the table is made anew, and may be required.
        var gone = dialect.AltersColumns ? [] : table.Gone.Where(c => c.IsFilled);
        cells.AddRange(gone.Select(c => (c.Name, Empty(c.Type, id))));
        return (table.Work, string.Join(", ", cells.Select(c => c.Column)), string.Join(", ", cells.Select(c => c.Value)));
    }

    private string Cell(TableChange table, Column column, string id, Func<RelationModel, string> above)
    {
        var entity = table.After;
        if (entity.Relations.FirstOrDefault(r => SqlNames.Column(r) == column.Name) is { } relation)
        {
            return above(relation);
        }

        if (entity.Stored.FirstOrDefault(f => SqlNames.Column(f) == column.Name) is { } field)
        {
            return field == entity.Label && !field.Source.Unique && field.Source.Type == FieldType.Text ? SqlLiteral.Text(Label)
                : field.Source.Unique && field.IsText ? $"cast({id} as text)"
                : field.Source.Unique && field.IsNumber ? $"coalesce((select max({column.Name}) from {table.Work}), 0) + 1"
                : field.Source.Type == FieldType.DateTime ? dialect.Now
                : FieldSql.Empty(field);
        }

        return column.Name == "status" ? SqlLiteral.Text(entity.States[0].Id) : Empty(column.Type, id);
    }

    private string Empty(string type, string id) => type.Split(' ')[0] switch
    {
        "text" => "''",
        "boolean" => "false",
        "date" => "current_date",
        "timestamptz" => dialect.Now,
        "uuid" => id,
        _ => "0",
    };

    /// <summary>The same in every product; the platform writes ids in capitals where they are text.</summary>
    private static string IdOf(string target) => SqlLiteral.Text(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"placeholder {target}"))[..16]).ToString().ToUpperInvariant());
}
