using System.Text.Json;
using System.Text.Json.Nodes;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Demo;

/// <summary>
/// Demo/demo.json: people and rows that make a fresh product look as if it had been used for weeks. Times are kept as distances
/// from the moment of seeding.
/// </summary>
internal static class DemoData
{
    private const int MostActivity = 40;

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Json(ProductModel product)
    {
        var chance = new DemoChance(product.Product.Id);
        var accounts = new DemoAccounts(product, chance);
        var tables = new DemoTables(product, accounts, chance);
        var rows = tables.Make();
        var files = DemoFiles.Of(tables.Rows).ToList();
        var document = new JsonObject
        {
            ["accounts"] = accounts.Json(),
            ["tables"] = new JsonArray([DemoFiles.Table(files, accounts).Json(), .. rows.Select(t => t.Json()), Activity(tables, accounts, chance).Json(), Sequences(tables).Json()]),
            ["files"] = new JsonArray([.. files.Select(f => f.Json())]),
        };
        return document.ToJsonString(Indented) + "\n";
    }

    private static DemoTable Activity(DemoTables tables, DemoAccounts accounts, DemoChance chance) => new(
        "app_activity",
        ["id", "at", "who", "action", "entity", "row_id", "label"],
        ["uuid", "timestamptz", "text", "text", "text", "uuid", "text"],
        [
            .. tables.Rows.Where(r => !r.Entity.IsLink).OrderBy(r => r.Age).ThenBy(r => r.Id).Take(MostActivity).Select((r, i) => new JsonArray(
                chance.Id("activity", i).ToString(), $"-{r.Age}m", accounts.All.FirstOrDefault(p => p.Reference == r.Owner)?.Name ?? accounts.All[0].Name,
                "created", r.Entity.Id, r.Id.ToString(), r.Label)),
        ]);

    private static DemoTable Sequences(DemoTables tables) => new(
        "app_sequences", ["name", "value"], ["text", "bigint"], [.. tables.Sequences.Select(s => new JsonArray(s.Key, s.Value))]);
}

/// <param name="Rows">Cells in the order of the columns.</param>
internal sealed record DemoTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Types, IReadOnlyList<JsonArray> Rows)
{
    public JsonNode Json() => new JsonObject
    {
        ["name"] = Name,
        ["columns"] = new JsonArray([.. Columns.Select(c => (JsonNode)c)]),
        ["types"] = new JsonArray([.. Types.Select(c => (JsonNode)c)]),
        ["rows"] = new JsonArray([.. Rows]),
    };
}
