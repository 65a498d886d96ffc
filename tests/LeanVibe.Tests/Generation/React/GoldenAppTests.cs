using LeanVibe.Generation;
using LeanVibe.Generation.Kits.React;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Tests.Generation.React;

/// <summary>
/// templates/kits/react/app is what the kit renders for the reference Blueprint: whoever edits a slice sees the change in an app
/// that compiles. LEANVIBE_REFRESH_GOLDEN=1 writes the rendered files there instead of comparing.
/// </summary>
public sealed class GoldenAppTests
{
    private static readonly string App = Path.Combine(Reference.Root, "templates", "kits", "react", "app");
    private static readonly string[] Outside = ["node_modules", "coverage", "dist"];

    [Fact]
    public void The_reference_Blueprint_renders_exactly_the_golden_app()
    {
        var rendered = new ReactKit().Render(Refiner.Refine(Reference.Blueprint));
        if (GoldenApp.Refreshing)
        {
            Refresh(rendered);
        }

        var committed = Directory.EnumerateFiles(App, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(App, f).Replace('\\', '/'))
            .Where(p => !Outside.Contains(p.Split('/')[0]))
            .ToDictionary(p => $"web/{p}", p => File.ReadAllText(Path.Combine(App, p)), StringComparer.Ordinal);
        var unused = committed.Keys.Where(p => p.Contains("/blocks/", StringComparison.Ordinal) && !rendered.Contains(p));
        Assert.Equal(committed.Keys.Except(unused).Order(StringComparer.Ordinal), rendered.Paths);
        Assert.All(rendered.Files, f => Assert.Equal(committed[f.Path], f.Text));
    }

    private static void Refresh(FileSet rendered)
    {
        foreach (var generated in (string[])["src/features", "src/screens"])
        {
            Directory.CreateDirectory(Path.Combine(App, generated));
            foreach (var old in Directory.EnumerateFiles(Path.Combine(App, generated), "*", SearchOption.AllDirectories))
            {
                File.Delete(old);
            }
        }

        foreach (var file in rendered.Files)
        {
            var path = Path.Combine(App, file.Path["web/".Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }
    }
}
