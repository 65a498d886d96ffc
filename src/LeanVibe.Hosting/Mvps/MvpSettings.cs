using System.Text.Json;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Hosting.Mvps;

/// <summary>A product's own settings and secrets, as environment variables of its process; a file that only the owner may read.</summary>
public sealed class MvpSettings(PlatformFolder folder)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    public IReadOnlyDictionary<string, string> Read(string slug)
    {
        var path = PathOf(slug);
        return File.Exists(path) ? JsonSerializer.Deserialize<SortedDictionary<string, string>>(File.ReadAllText(path), Json)! : new SortedDictionary<string, string>();
    }

    public void Save(string slug, IReadOnlyDictionary<string, string> settings)
    {
        Directory.CreateDirectory(folder.Product(slug));
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(PathOf(slug) + ".new", options))
        {
            writer.Write(JsonSerializer.Serialize(new SortedDictionary<string, string>(settings.ToDictionary()), Json));
        }

        File.Move(PathOf(slug) + ".new", PathOf(slug), overwrite: true);
    }

    private string PathOf(string slug) => Path.Combine(folder.Product(slug), "settings.json");
}
