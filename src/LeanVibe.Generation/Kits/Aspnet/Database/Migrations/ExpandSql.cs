using System.Text;

namespace LeanVibe.Generation.Kits.Aspnet.Database.Migrations;

/// <summary>Adds what is new beside what is there: tables under free names and columns that may be empty.</summary>
internal sealed class ExpandSql(SchemaChange change, Dialect dialect)
{
    public string Text()
    {
        var text = new StringBuilder();
        var late = new LateReferences(dialect, change.Tables.Where(t => !t.IsNew).Select(t => t.After.Id));
        foreach (var table in change.Tables.Where(t => t.IsNew))
        {
            text.Append(late.Create(table.After.Id, table.Work, table.Columns.Select(c => AtWork(c.After))));
        }

        foreach (var table in change.Tables.Where(t => !t.IsNew))
        {
            if (dialect.AltersColumns)
            {
                text.AppendJoin("", table.Gone.Where(c => c.IsFilled).Select(c => $"alter table {table.Work} alter column {c.Name} drop not null;\n"));
            }

            text.AppendJoin("", table.Columns.Where(c => c.IsAdded).Select(c => $"alter table {table.Work} add column {c.Work} {c.After.Type}{AtWork(c.After).Reference?.Sql};\n"));
        }

        return text.Append(late.Sql).ToString();
    }

    private Column AtWork(Column column) => column.Reference is { Entity.Length: > 0 } reference
        ? column with { Reference = reference with { Table = change.Table(reference.Entity).Work } }
        : column;
}
