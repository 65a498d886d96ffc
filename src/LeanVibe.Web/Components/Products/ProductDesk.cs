using LeanVibe.Blueprints;
using LeanVibe.Factory.Blueprints;
using LeanVibe.Factory.Runs;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy.Lifecycle;
using LeanVibe.Web.Components.Shared;

namespace LeanVibe.Web.Components.Products;

/// <summary>What a person sees of a product and may do to it, with a word back about each. What they began goes on when they leave the page.</summary>
public sealed class ProductDesk(MvpUses mvps, GetBlueprint getBlueprint, ListRuns listRuns, Talk talk)
{
    public async Task<Result<ProductFile>> FindAsync(string slug, CancellationToken cancellation)
    {
        var found = await mvps.Get.ExecuteAsync(slug, cancellation);
        if (!found.Succeeded)
        {
            return found.Error;
        }

        var blueprint = await getBlueprint.ExecuteAsync(slug, null, cancellation);
        return new ProductFile(
            found.Value,
            blueprint.Succeeded ? blueprint.Value : null,
            await listRuns.OfProductAsync(slug, cancellation),
            await mvps.Store.ReleasesAsync(slug, cancellation));
    }

    public async Task StartAsync(MvpView product) =>
        talk.Tell(await mvps.Start.ExecuteAsync(product.Slug, CancellationToken.None), $"{product.Name} is live.");

    public async Task StopAsync(MvpView product) =>
        talk.Tell(await mvps.Stop.ExecuteAsync(product.Slug, CancellationToken.None), $"{product.Name} is stopped.");

    public async Task MoveAsync(MvpView product, TenantMove move)
    {
        var (done, asks) = move switch
        {
            TenantMove.Pause => ("paused", "Nobody can open it until you restore it. Its data stay."),
            TenantMove.Archive => ("archived", "It is put away until you restore it. Its data stay."),
            TenantMove.Delete => ("deleted", "Nobody can open it. For some days you can restore it; then it is erased."),
            _ => ("back", ""),
        };
        if (asks.Length == 0 || await talk.AskAsync($"{move} {product.Name}?", asks, $"{move} it"))
        {
            talk.Tell(await mvps.Move.ExecuteAsync(product.Slug, move, CancellationToken.None), $"{product.Name} is {done}.");
        }
    }

    public async Task RollBackAsync(MvpView product)
    {
        if (await talk.AskAsync("Go back to the release before?", "It is started and checked first, then takes over. Data stays as it is: what people entered since is kept.", "Roll back"))
        {
            talk.Tell(await mvps.RollBack.ExecuteAsync(product.Slug, CancellationToken.None), $"{product.Name} is back on its release before.");
        }
    }
}

/// <summary>All there is to show about a product.</summary>
/// <param name="Run">The latest that went live, else the latest.</param>
public sealed record ProductFile(MvpView View, Blueprint? Blueprint, RunView? Run, IReadOnlyList<Release> Releases);

/// <summary>The use cases of running products.</summary>
public sealed record MvpUses(GetMvp Get, StartMvp Start, StopMvp Stop, RollBackMvp RollBack, MoveProduct Move, IMvpStore Store);
