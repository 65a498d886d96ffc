using LeanVibe.Generation;
using LeanVibe.Generation.Contract;

namespace LeanVibe.KitTests.Contract;

/// <summary>Other people's tools can read the contract.</summary>
public sealed class OpenApiTests
{
    private const string Manifest = """
        { "private": true, "devDependencies": { "@redocly/cli": "2.77.0", "openapi-typescript": "7.13.0", "typescript": "5.9.3" } }
        """;

    [Fact]
    public async Task A_validator_accepts_it_and_a_generator_makes_types_that_compile()
    {
        using var folder = new Folder().With(FileSet.Empty.Add("openapi.json", OpenApiDocument.From(Folder.Reference())).Add("package.json", Manifest));

        await MustAsync(folder, "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline");
        await MustAsync(folder, "npx", "redocly", "lint", "openapi.json", "--skip-rule=tag-description", "--skip-rule=operation-4xx-response", "--max-problems=20");
        await MustAsync(folder, "npx", "openapi-typescript", "openapi.json", "--output", "schema.d.ts");
        await MustAsync(folder, "npx", "tsc", "--noEmit", "--strict", "schema.d.ts");
    }

    private static async Task MustAsync(Folder folder, string program, params string[] arguments)
    {
        var (exit, output) = await Tool.RunAsync(folder.Path, program, arguments);

        Assert.True(exit == 0, $"{program} {string.Join(' ', arguments)}\n{output}");
        Assert.DoesNotContain("Warning was generated", output, StringComparison.Ordinal);
    }
}
