using LeanVibe.Blueprints;
using LeanVibe.Factory.Previews;
using LeanVibe.Factory.Verdicts;

namespace LeanVibe.Factory.Gates;

/// <summary>A check of a built product with a plain yes or no.</summary>
internal interface IGate
{
    string Name { get; }

    Task<GateResult> RunAsync(GateContext context, CancellationToken cancellation);
}

/// <param name="Repository">The generated repository.</param>
/// <param name="Package">The folder that a release is made of.</param>
/// <param name="Shown">The product on sample data, for gates that only look at it.</param>
internal sealed record GateContext(string Slug, Blueprint Blueprint, string Repository, string Package, SharedPreview Shown)
{
    /// <summary>Keeps the previews of checks of the same product apart that go on at the same time; empty for a run's own.</summary>
    public string Occasion { get; init; } = "";
}
