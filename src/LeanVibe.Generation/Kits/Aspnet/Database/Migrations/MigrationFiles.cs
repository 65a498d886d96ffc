using System.Globalization;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Database.Migrations;

/// <summary>
/// A product's migrations: those it has, byte for byte, and one more when its revision changes the schema. A file is for both databases,
/// or there is one for each ("0002_boxes.sqlite.sql").
/// </summary>
internal static class MigrationFiles
{
    private const int LongestName = 60;
    private const string ManyTables = "many_tables";

    public static FileSet AddTo(FileSet files, string folder, ProductModel product)
    {
        var kept = product.Earlier?.Migrations.Files.ToList() ?? [];
        if (kept.Count == 0)
        {
            return Add(files, $"{folder}0001_init", dialect => SchemaSql.Init(product, dialect));
        }

        files = kept.Aggregate(files, (all, file) => all.Add(file with { Path = folder + NameOf(file) }));
        var change = new SchemaChange(Refiner.Refine(product.Earlier!.Blueprint), product);
        var number = kept.Max(f => int.Parse(NameOf(f)[..4], CultureInfo.InvariantCulture)) + 1;
        var platform = PlatformSql.Missing(kept);
        return Add(files, $"{folder}{number:0000}_{Title(change, platform)}", dialect => platform + MigrationSql.Text(change, dialect));
    }

    private static FileSet Add(FileSet files, string path, Func<Dialect, string> text)
    {
        var (sqlite, postgres) = (text(Dialect.Sqlite), text(Dialect.Postgres));
        return sqlite.Length == 0 ? files
            : sqlite == postgres ? files.Add($"{path}.sql", sqlite)
            : files.Add($"{path}.{Dialect.Sqlite.Name}.sql", sqlite).Add($"{path}.{Dialect.Postgres.Name}.sql", postgres);
    }

    /// <summary>The tables that change: "boxes_and_orders".</summary>
    private static string Title(SchemaChange change, string platform)
    {
        var names = change.Tables.Where(t => t.IsNew || t.IsBeyondAdding || t.Work != t.Name || t.Columns.Any(c => c.IsAdded || c.Work != c.After.Name)).Select(t => t.Name)
            .Concat(change.Removed.Select(SqlNames.Table)).Distinct().Order(StringComparer.Ordinal).ToList();
        var title = names.Count switch { 0 when platform.Length > 0 => "platform", 0 or > 3 => ManyTables, _ => string.Join("_and_", names) };
        return title.Length > LongestName ? ManyTables : title;
    }

    private static string NameOf(GeneratedFile file) => file.Path[(file.Path.LastIndexOf('/') + 1)..];
}
