using LeanVibe.Generation;
using LeanVibe.Generation.Kits;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Tests.Generation.Aspnet;

/// <summary>
/// Rendering the reference Blueprint gives exactly templates/kits/aspnet/app. To accept a change to the kit, run this class with
/// LEANVIBE_REFRESH_GOLDEN=1 in the environment: it rewrites the folder, and the difference is for the reviewer to read.
/// </summary>
public sealed class GoldenAppTests
{
    private static readonly string Folder = Path.Combine(Reference.Root, "templates/kits/aspnet/app");

    [Fact]
    public void The_reference_blueprint_renders_to_the_golden_app()
    {
        var files = Render();
        if (GoldenApp.Refreshing)
        {
            Refresh(files);
        }

        Assert.Equal(Existing(), files.Paths);
        Assert.All(files.Files, file => Assert.Equal(File.ReadAllText(Path.Combine(Folder, file.Path)), file.Text));
    }

    [Fact]
    public void Rendering_twice_gives_the_same_bytes() =>
        Assert.All(Render().Files.Zip(Render().Files), pair => Assert.True(pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span), pair.First.Path));

    private static FileSet Render() => KitList.Servers.Single(k => k.Id == "aspnet").Render(Refiner.Refine(Reference.Blueprint));

    private static IEnumerable<string> Existing() => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))
        .Where(f => !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/obj/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static void Refresh(FileSet files)
    {
        foreach (var stale in Existing().Where(f => !files.Contains(f)).ToList())
        {
            File.Delete(Path.Combine(Folder, stale));
        }

        foreach (var file in files.Files)
        {
            var path = Path.Combine(Folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content.ToArray());
        }
    }
}
