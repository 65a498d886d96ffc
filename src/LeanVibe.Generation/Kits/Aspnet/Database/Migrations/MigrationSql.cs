using System.Text;
using LeanVibe.Blueprints.Changes;

namespace LeanVibe.Generation.Kits.Aspnet.Database.Migrations;

/// <summary>
/// From the schema of one revision to that of the next, with the data:
/// <code>drop indexes -> add tables and columns -> move and fill values -> drop and rename -> make indexes</code>
/// Run by the migrator in one transaction, without views, and on SQLite without foreign keys, which are checked at its end.
/// </summary>
internal static class MigrationSql
{
    /// <returns>Nothing when the schema and the data stay as they are.</returns>
    public static string Text(SchemaChange change, Dialect dialect)
    {
        var indexes = new IndexSql(change, dialect);
        var values = new ColumnValues(change, dialect);
        var body = indexes.Drop
            + new ExpandSql(change, dialect).Text()
            + string.Concat(change.Tables.OrderBy(t => !t.IsNew).SelectMany(values.Of))
            + NamesSql.Text(change)
            + new ContractSql(change, dialect).Text()
            + indexes.Create;
        return body.Length == 0 ? "" : Heading(change) + body;
    }

    private static string Heading(SchemaChange change)
    {
        var text = new StringBuilder("-- What changes for the data:\n");
        foreach (var one in change.Diff.Where(c => c.Effect != DataEffect.None))
        {
            text.Append($"-- {one.Sentence.ReplaceLineEndings(" ")}\n");
        }

        return text.ToString();
    }
}
