using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeanVibe.Platform.Tenancy.Exporting;

/// <summary>A zip archive that the parts of the platform fill; names inside are made of a folder of the platform's choice and names that each part vouches for.</summary>
/// <param name="folder">Where in the archive, for example "products/honey/"; empty for the top.</param>
public sealed class Export(ZipArchive archive, string folder)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public Export In(string name) => new(archive, $"{folder}{name}/");

    /// <param name="rows">Nothing is written when there are none.</param>
    public async Task AddRowsAsync<T>(string name, IReadOnlyList<T> rows, CancellationToken cancellation)
    {
        if (rows.Count > 0)
        {
            await using var stream = await archive.CreateEntry($"{folder}{name}.json", CompressionLevel.Fastest).OpenAsync(cancellation);
            await JsonSerializer.SerializeAsync(stream, rows, Json, cancellation);
        }
    }

    /// <summary>A folder with all below it. Links are left out: what they lead to is nobody's to give away.</summary>
    /// <param name="without">Names of folders that are left out, for example "node_modules".</param>
    public async Task AddFolderAsync(string name, string from, IReadOnlySet<string> without, CancellationToken cancellation)
    {
        if (!Directory.Exists(from))
        {
            return;
        }

        var here = new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var file in Directory.EnumerateFiles(from, "*", here))
        {
            await using var to = await archive.CreateEntry($"{folder}{name}/{Path.GetFileName(file)}", CompressionLevel.Fastest).OpenAsync(cancellation);
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await stream.CopyToAsync(to, cancellation);
        }

        foreach (var inner in Directory.EnumerateDirectories(from, "*", here).Where(d => !without.Contains(Path.GetFileName(d))))
        {
            await AddFolderAsync($"{name}/{Path.GetFileName(inner)}", inner, without, cancellation);
        }
    }
}
