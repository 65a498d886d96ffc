using LeanVibe.Factory.Blueprints;
using LeanVibe.Factory.Gates;
using LeanVibe.Factory.Gates.Boots;
using LeanVibe.Factory.Gates.Conformance;
using LeanVibe.Factory.Previews;
using LeanVibe.Factory.Verdicts;

namespace LeanVibe.Factory.TierUp;

/// <summary>What the native program must show itself, because trimming can break at run time what compiled without a warning: it boots, and every operation keeps the contract.</summary>
internal sealed class NativeGates(BootsGate boots, ContractGate contract, PreviewHost previews)
{
    /// <param name="sources">The repository's files that the package was compiled from.</param>
    public async Task<IReadOnlyList<GateResult>> RunAsync(string slug, string sources, string package, CancellationToken cancellation)
    {
        var read = CheckBlueprint.Execute(await File.ReadAllTextAsync(Path.Combine(sources, "blueprint.json"), cancellation));
        if (read.Blueprint is not { } blueprint)
        {
            return [new(GateNames.Contract, GateStatus.Failed, 0, "its Blueprint cannot be read", "blueprint.json")];
        }

        await using var shown = new SharedPreview(previews, slug, package, "native-gates");
        var subject = new GateContext(slug, blueprint, sources, package, shown) { Occasion = "native-" };
        return [await boots.RunAsync(subject, cancellation), await contract.RunAsync(subject, cancellation)];
    }
}
