using System.Text;

namespace LeanVibe.Generation.Kits.Aspnet.Database.Migrations;

/// <summary>Drops what is gone and gives everything its name and its constraints: then the schema is that of a fresh database.</summary>
internal sealed class ContractSql(SchemaChange change, Dialect dialect)
{
    private const string Aside = "__aside";

    public string Text()
    {
        var text = new StringBuilder();
        text.AppendJoin("", change.Removed.Select(e => $"drop table {SqlNames.Table(e)}{(dialect.AltersColumns ? " cascade" : "")};\n"));
        text.AppendJoin("", Renames());
        text.AppendJoin("", change.Tables.Where(t => !t.IsNew).Select(t => dialect.AltersColumns ? Altered(t) : t.IsBeyondAdding ? Rebuilt(t) : Renamed(t)));
        return text.ToString();
    }

    /// <summary>Two tables may have changed names: then the first waits under a third one.</summary>
    private IEnumerable<string> Renames()
    {
        var renames = change.Tables.Where(t => t.Work != t.Name).ToList();
        var taken = renames.Select(t => t.Work).ToHashSet(StringComparer.Ordinal);
        var waiting = renames.Where(t => taken.Contains(t.Name)).ToList();
        return
        [
            .. waiting.Select(t => $"alter table {t.Work} rename to {t.Name}{Aside};\n"),
            .. renames.Except(waiting).Select(t => $"alter table {t.Work} rename to {t.Name};\n"),
            .. waiting.Select(t => $"alter table {t.Name}{Aside} rename to {t.Name};\n"),
        ];
    }

    private static string Altered(TableChange table) => string.Concat(
    [
        .. table.Gone.Select(c => $"alter table {table.Name} drop column {c.Name};\n"),
        Renamed(table),
        .. table.Columns.Where(c => c.IsAdded ? c.After.IsFilled : c.ChangesFilling)
            .Select(c => $"alter table {table.Name} alter column {c.After.Name} {(c.After.IsFilled ? "set" : "drop")} not null;\n"),
    ]);

    private static string Renamed(TableChange table) => string.Concat(
        table.Columns.Where(c => c.Work != c.After.Name).Select(c => $"alter table {table.Name} rename column {c.Work} to {c.After.Name};\n"));

    /// <summary>Foreign keys are off while the migrator runs this, so that no row goes with the earlier table.</summary>
    private static string Rebuilt(TableChange table)
    {
        var fresh = $"{table.Name}{Aside}";
        return TableSql.Create(fresh, table.Columns.Select(c => c.After), c => c.Reference?.Sql ?? "")
            + $"insert into {fresh} ({string.Join(", ", table.Columns.Select(c => c.After.Name))})\n"
            + $"select {string.Join(", ", table.Columns.Select(c => c.Work))} from {table.Name};\n"
            + $"drop table {table.Name};\nalter table {fresh} rename to {table.Name};\n";
    }
}
