using System.Text.Json;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Kits.React;
using LeanVibe.Generation.Refining;

namespace LeanVibe.KitTests.React;

/// <summary>A generated client installs, compiles, passes its own tests and builds, whatever its character.</summary>
public sealed class GeneratedWebTests
{
    private const double LeastCoverage = 85;

    /// <summary>Every part that another character replaces is compiled against every block.</summary>
    [Fact]
    public async Task Every_character_compiles_and_the_calm_one_builds_and_covers_itself_with_tests()
    {
        using var folder = new Folder();
        foreach (var character in Enum.GetValues<Character>())
        {
            var web = Write(folder, character);
            if (!Directory.Exists(Path.Combine(web, "node_modules")))
            {
                await MustAsync(web, "npm", "ci", "--no-audit", "--no-fund", "--prefer-offline");
            }

            await MustAsync(web, "npx", "tsc", "--noEmit");
        }

        var calm = Write(folder, Character.Calm);
        await MustAsync(calm, "npx", "vite", "build", "--outDir", "dist");
        Assert.Contains("rel=\"preload\"", File.ReadAllText(Path.Combine(calm, "dist", "index.html")), StringComparison.Ordinal);
        await MustAsync(calm, "npx", "vitest", "run", "--coverage");
        Assert.InRange(Coverage(calm), LeastCoverage, 100);
    }

    /// <summary>The landing page's own words are in the page, and its fonts begin to load with it.</summary>
    [Fact]
    public void The_page_says_what_the_product_is_before_any_script_runs()
    {
        var page = Render(Character.Calm).Files.Single(f => f.Path == "web/index.html").Text;

        Assert.Contains("This week&#39;s harvest, on tonight&#39;s menu</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/market\">Market</a>", page, StringComparison.Ordinal);
        Assert.Contains("<h2 class=\"text-3xl font-semibold\">How it works</h2>", page, StringComparison.Ordinal);
    }

    private static Generation.FileSet Render(Character character)
    {
        var reference = Folder.Reference();
        return new ReactKit().Render(Refiner.Refine(reference with { Product = reference.Product with { Brand = reference.Product.Brand with { Character = character } } }));
    }

    /// <summary>Leaves what was installed and takes away what the last character had.</summary>
    private static string Write(Folder folder, Character character)
    {
        var web = Path.Combine(folder.Path, "web");
        foreach (var old in (string[])["src", "tests", "dist"])
        {
            if (Directory.Exists(Path.Combine(web, old)))
            {
                Directory.Delete(Path.Combine(web, old), recursive: true);
            }
        }

        folder.With(Render(character));
        return web;
    }

    private static double Coverage(string web)
    {
        using var summary = JsonDocument.Parse(File.ReadAllText(Path.Combine(web, "coverage", "coverage-summary.json")));
        return summary.RootElement.GetProperty("total").GetProperty("lines").GetProperty("pct").GetDouble();
    }

    private static async Task MustAsync(string folder, string program, params string[] arguments)
    {
        var (exit, output) = await Tool.RunAsync(folder, program, arguments);

        Assert.True(exit == 0, $"{program} {string.Join(' ', arguments)}\n{output}");
    }
}
