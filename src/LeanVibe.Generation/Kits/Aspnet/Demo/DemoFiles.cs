using System.Text.Json.Nodes;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Demo;

/// <summary>
/// The files that rows hold, so that what can be downloaded really can: the seed says which and of what kind, and the product makes
/// them: a melody, a picture, a text.
/// </summary>
internal static class DemoFiles
{
    private static readonly string[] Sounds = ["ringtone", "song", "track", "music", "audio", "podcast", "episode", "recording", "sound", "melody"];
    private static readonly string[] Pictures = ["wallpaper", "picture", "photo", "image", "design", "artwork", "background", "map", "plan", "drawing"];

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal) { ["wav"] = "audio/wav", ["png"] = "image/png", ["txt"] = "text/plain" };

    /// <summary>A file's id for a row, and nothing now and then where the field may be empty.</summary>
    public static object? Of(DemoRow row, FieldModel field, DemoChance chance) =>
        !field.Source.Required && chance.Of(3, row.Entity.Id, field.Id, row.Number, "file") > 0 && !IsWhatItIs(row.Entity)
            ? null
            : chance.Id($"{row.Entity.Id}.{field.Id}", row.Number).ToString();

    /// <summary>What the rows hold, once they are all made.</summary>
    public static IEnumerable<DemoFile> Of(IEnumerable<DemoRow> rows) =>
        from row in rows
        from field in row.Entity.Stored
        where field.Source.Type == FieldType.File
        let id = row.Values.GetValueOrDefault(field.Id) as string
        where id is not null
        select new DemoFile(id, row.Label, $"{Slug(row.Label)}.{Kind(row.Entity)}", Kind(row.Entity), row.Number + 1, row.Age);

    /// <summary>The uploads; their sizes are known when the product has made them.</summary>
    public static DemoTable Table(IEnumerable<DemoFile> files, DemoAccounts accounts) => new(
        "app_uploads", ["id", "account_id", "name", "type", "size", "at"], ["uuid", "uuid", "text", "text", "bigint", "timestamptz"],
        [.. files.Select(f => new JsonArray(f.Id, accounts.All[0].Reference, f.Name, Types[f.Kind], 0L, $"-{f.Age}m"))]);

    private static string Kind(EntityModel entity) => Says(entity, Sounds) ? "wav" : Says(entity, Pictures) ? "png" : "txt";

    /// <summary>A ringtone without its sound would be nothing.</summary>
    private static bool IsWhatItIs(EntityModel entity) => Says(entity, Sounds) || Says(entity, Pictures) || Says(entity, ["document", "file", "download"]);

    private static bool Says(EntityModel entity, string[] words) => entity.Id.Split('-').Any(words.Contains);

    private static string Slug(string title)
    {
        var letters = new string([.. title.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]);
        var slug = string.Join('-', letters.Split('-', StringSplitOptions.RemoveEmptyEntries).Take(6));
        return slug.Length == 0 ? "file" : slug;
    }
}

internal sealed record DemoFile(string Id, string Title, string Name, string Kind, int Seed, int Age)
{
    public JsonNode Json() => new JsonObject { ["id"] = Id, ["kind"] = Kind, ["title"] = Title, ["seed"] = Seed };
}
