using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Serialization;
using LeanVibe.Generation;

namespace LeanVibe.KitTests;

/// <summary>A new folder that goes away again, and the reference Blueprint to fill it from.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("leanvibe-").FullName;

    public static Blueprint Reference()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(root, "LeanVibe.slnx")))
        {
            root = System.IO.Path.GetDirectoryName(root) ?? throw new InvalidOperationException("The tests must run inside the repository.");
        }

        var text = File.ReadAllText(System.IO.Path.Combine(root, "templates", "reference.blueprint.json"));
        return System.Text.Json.JsonSerializer.Deserialize<Blueprint>(text, BlueprintJson.Options)!;
    }

    public Folder With(FileSet files)
    {
        foreach (var file in files.Files)
        {
            var path = System.IO.Path.Combine(Path, file.Path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content.ToArray());
        }

        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
