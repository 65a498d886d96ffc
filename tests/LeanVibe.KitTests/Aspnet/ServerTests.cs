using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Serialization;
using LeanVibe.Generation;
using LeanVibe.Generation.Contract;
using LeanVibe.Generation.Kits;
using LeanVibe.Generation.Refining;

namespace LeanVibe.KitTests.Aspnet;

/// <summary>Generated servers compile without a warning and pass the tests that come with them.</summary>
public sealed class ServerTests(PostgresServer postgres)
{
    [Fact]
    public async Task The_golden_app_passes_its_tests_on_SQLite_and_on_PostgreSQL()
    {
        using var product = Server(Folder.Reference());
        await BuildAsync(product);

        await TestAsync(product, "HarvestTable");
        await TestAsync(product, "HarvestTable", $"TEST_POSTGRES={await postgres.ConnectionAsync()}");
    }

    /// <summary>Cycles, relations to itself, twice to the same, entities without text, names in other scripts, guards over relations.</summary>
    [Fact]
    public async Task The_oddest_product_passes_its_tests()
    {
        var read = BlueprintReader.Read(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Aspnet", "odd.blueprint.json"), TestContext.Current.CancellationToken));
        using var product = Server(read.Blueprint!);

        Assert.Empty(Generator.Check(read.Blueprint!));
        await BuildAsync(product);
        await TestAsync(product, "OddLeague");
        await TestAsync(product, "OddLeague", $"TEST_POSTGRES={await postgres.ConnectionAsync()}");
    }

    private static Folder Server(Blueprint blueprint) =>
        new Folder().With(KitList.Servers.Single(k => k.Id == "aspnet").Render(Refiner.Refine(blueprint)).Add("openapi.json", OpenApiDocument.From(blueprint)));

    private static async Task BuildAsync(Folder product)
    {
        var (exit, output) = await Tool.RunAsync(Path.Combine(product.Path, "server"), "dotnet", "build", "--nologo", "--verbosity", "quiet");

        Assert.True(exit == 0, output);
        Assert.DoesNotContain("warning", output, StringComparison.Ordinal);
    }

    private static async Task TestAsync(Folder product, string name, params string[] environment)
    {
        var program = Path.Combine(product.Path, "server", "tests", $"{name}.Tests", "bin", "Debug", "net10.0", $"{name}.Tests.dll");
        var (exit, output) = await Tool.RunAsync(product.Path, "env", [.. environment, "dotnet", "exec", program, "--no-progress", "--no-ansi"]);

        Assert.True(exit == 0, output);
    }
}
