using System.Text.Json;

namespace LeanVibe.Factory.Gates.Screens;

/// <summary>The screens that the web client says it has (web/screens.json).</summary>
internal sealed record ListedScreen(string Path, string Name, IReadOnlyList<string> Roles)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <returns>Null when the web client lists none.</returns>
    public static async Task<IReadOnlyList<ListedScreen>?> ReadAsync(string repository, CancellationToken cancellation)
    {
        var path = System.IO.Path.Combine(repository, "web", "screens.json");
        if (!File.Exists(path))
        {
            return null;
        }

        await using var file = File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync<List<ListedScreen>>(file, Json, cancellation);
    }
}
