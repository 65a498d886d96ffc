using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Blueprints.Serialization;
using LeanVibe.Generation.Contract;
using LeanVibe.Generation.Kits;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation;

/// <summary>
/// Blueprint to the files of a product, with no model, clock, disk or network: the same input gives the same bytes.
/// <code>Check -> Refine -> Render (per kit) -> Lock</code>
/// Merging into an existing repository is the assembly line's, through git.
/// </summary>
public static class Generator
{
    /// <param name="earlier">Of a product that exists: what it was generated from the last time.</param>
    public static GenerationResult Generate(Blueprint blueprint, Earlier? earlier = null)
    {
        var findings = Check(blueprint);
        if (findings.Any(f => f.Severity == Severity.Error))
        {
            return new(null, findings);
        }

        var product = Refiner.Refine(blueprint) with { Earlier = earlier };
        var files = Render(product).Add("blueprint.json", BlueprintJson.Write(blueprint)).Add("openapi.json", OpenApiDocument.From(product));
        return new(LockFile.AddTo(files, product), findings);
    }

    /// <summary>The Blueprint's own rules, and whether there are kits for its stack.</summary>
    public static IReadOnlyList<Finding> Check(Blueprint blueprint) =>
        [.. BlueprintRules.Check(blueprint), .. StackCheck.Check(blueprint.Stack)];

    private static FileSet Render(ProductModel product) => KitList.For(product.Source.Stack)
        .Select(kit => kit.Render(product))
        .Aggregate(FileSet.Empty, (all, part) => all.Add(part));
}

/// <param name="Files">Null when a finding is an error: never a half-built product.</param>
public sealed record GenerationResult(FileSet? Files, IReadOnlyList<Finding> Findings);
