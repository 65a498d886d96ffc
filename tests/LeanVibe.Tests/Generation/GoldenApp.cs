using LeanVibe.Generation;
using LeanVibe.Generation.Kits;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Tests.Generation;

/// <summary>
/// Compares what a kit renders for the reference Blueprint with the app in its folder. With LEANVIBE_REFRESH_GOLDEN=1 it writes the
/// app instead: read its diff before you commit it.
/// </summary>
internal static class GoldenApp
{
    /// <summary>Whether everything that code writes into the repository is written anew instead of compared.</summary>
    public static bool Refreshing { get; } = Environment.GetEnvironmentVariable("LEANVIBE_REFRESH_GOLDEN") == "1";

    /// <param name="kept">Which paths the app's folder keeps; all unless told.</param>
    public static void Check(IKit kit, Func<string, bool>? kept = null)
    {
        var rendered = kit.Render(Refiner.Refine(Reference.Blueprint)).Files.Where(f => kept is null || kept(f.Path)).ToList();
        var folder = Path.Combine(Reference.Root, "templates", "kits", kit.Id, "app");
        if (Refreshing)
        {
            Write(rendered, folder);
        }

        Assert.All(rendered, f => Assert.True(
            File.Exists(Path.Combine(folder, f.Path)) && File.ReadAllBytes(Path.Combine(folder, f.Path)).AsSpan().SequenceEqual(f.Content.Span),
            $"{kit.Id}/app/{f.Path} is not what the kit renders. Mend the kit, or refresh with LEANVIBE_REFRESH_GOLDEN=1 and read the diff."));
    }

    private static void Write(List<GeneratedFile> files, string folder)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content.ToArray());
        }
    }
}
