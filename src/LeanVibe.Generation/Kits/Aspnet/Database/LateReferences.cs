using System.Text;

namespace LeanVibe.Generation.Kits.Aspnet.Database;

/// <summary>Makes tables one after another. PostgreSQL takes a reference to a table that is not there yet (a cycle) only afterwards.</summary>
/// <param name="existing">The ids of entities whose tables are there already.</param>
internal sealed class LateReferences(Dialect dialect, IEnumerable<string> existing)
{
    private readonly HashSet<string> _made = new(existing, StringComparer.Ordinal);
    private readonly StringBuilder _late = new();

    /// <summary>The references that were left out, to be run after the last table.</summary>
    public string Sql => _late.ToString();

    public string Create(string entity, string table, IEnumerable<Column> columns)
    {
        _made.Add(entity);
        return TableSql.Create(table, columns, column => Now(table, column));
    }

    private string Now(string table, Column column)
    {
        if (column.Reference is not { } reference)
        {
            return "";
        }

        if (!dialect.AltersColumns || reference.Entity.Length == 0 || _made.Contains(reference.Entity))
        {
            return reference.Sql;
        }

        _late.Append($"alter table {table} add foreign key ({column.Name}){reference.Sql};\n");
        return "";
    }
}
