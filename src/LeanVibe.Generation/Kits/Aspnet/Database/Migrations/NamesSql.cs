namespace LeanVibe.Generation.Kits.Aspnet.Database.Migrations;

/// <summary>Where the platform's own tables speak of entities and columns by name, they follow new names.</summary>
internal static class NamesSql
{
    private static readonly string[] Tables = ["app_activity", "app_notices", "app_payments"];

    public static string Text(SchemaChange change) => string.Concat(change.Tables.Where(t => !t.IsNew).SelectMany(t =>
    {
        var sequences = t.Columns
            .Where(c => c.Before is not null && NewValues.Field(t, c) is { Source.Default: "sequence" })
            .Select(c => (Was: $"{t.Work}.{c.Before!.Name}", Is: $"{t.Name}.{c.After.Name}"))
            .Where(n => n.Was != n.Is)
            .Select(n => $"update app_sequences set name = '{n.Is}' where name = '{n.Was}';\n");
        return t.Before!.Id == t.After.Id
            ? sequences
            : Tables.Select(table => $"update {table} set entity = '{t.After.Id}' where entity = '{t.Before.Id}';\n").Concat(sequences);
    }));
}
