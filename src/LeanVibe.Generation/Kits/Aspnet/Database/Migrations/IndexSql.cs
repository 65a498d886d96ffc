namespace LeanVibe.Generation.Kits.Aspnet.Database.Migrations;

/// <summary>Indexes that go are dropped before data moves, and the others made after it.</summary>
internal sealed class IndexSql
{
    public IndexSql(SchemaChange change, Dialect dialect)
    {
        var paired = change.Tables.Where(t => !t.IsNew).ToList();
        var before = paired.SelectMany(t => TableSql.Indexes(t.Before!)).ToList();
        var kept = paired.SelectMany(t => TableSql.Indexes(t.After).Where(i => Stays(t, i, before, dialect))).Select(i => i.Name).ToHashSet(StringComparer.Ordinal);
        Drop = string.Concat(before.Where(i => !kept.Contains(i.Name)).Select(i => $"drop index {i.Name};\n"));
        Create = string.Concat(change.Tables.SelectMany(t => TableSql.Indexes(t.After)).Where(i => !kept.Contains(i.Name)).Select(i => i.Create));
    }

    public string Drop { get; }

    public string Create { get; }

    private static bool Stays(TableChange table, Index index, List<Index> before, Dialect dialect) =>
        (dialect.AltersColumns || !table.IsBeyondAdding)
        && before.Exists(b => b.Name == index.Name && b.Table == index.Table && b.IsUnique == index.IsUnique && b.Columns.SequenceEqual(index.Columns))
        && index.Columns.All(c => table.FindColumn(c) is { IsAdded: false } column && column.Work == c);
}
