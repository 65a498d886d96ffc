namespace LeanVibe.Generation.Kits.Aspnet.Database.Migrations;

/// <summary>The platform part grows too: what of its schema a product does not have yet, because it was first made before that was there.</summary>
internal static class PlatformSql
{
    private const string End = ";\n";

    /// <param name="kept">The migrations that the product has.</param>
    /// <returns>Nothing when all of it is there.</returns>
    public static string Missing(IReadOnlyCollection<GeneratedFile> kept)
    {
        var missing = SchemaSql.Platform.Split(End, StringSplitOptions.RemoveEmptyEntries).Where(statement => !kept.Any(f => f.Text.Contains(Opening(statement), StringComparison.Ordinal)));
        return string.Concat(missing.Select(statement => statement + End));
    }

    /// <summary>"create table app_accounts " or "create index ix_app_activity_at ".</summary>
    private static string Opening(string statement) => string.Join(' ', statement.Split(' ').Take(3)) + ' ';
}
