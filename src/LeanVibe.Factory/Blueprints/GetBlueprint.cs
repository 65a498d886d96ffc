using LeanVibe.Blueprints;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Blueprints;

/// <summary>A product's Blueprint, the latest revision when none is asked for.</summary>
public sealed class GetBlueprint(IBlueprintStore store)
{
    public async Task<Result<Blueprint>> ExecuteAsync(string slug, int? revision, CancellationToken cancellation) =>
        await store.FindAsync(slug, revision, cancellation) is { } blueprint ? blueprint : MvpErrors.Unknown(slug);
}
