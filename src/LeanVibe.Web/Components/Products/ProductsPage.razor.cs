using LeanVibe.Blueprints;
using LeanVibe.Factory.Blueprints;
using LeanVibe.Factory.Runs;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Web.Components.Shared;

namespace LeanVibe.Web.Components.Products;

/// <summary>All products of this platform, and the runs that are at work or wait for the founder.</summary>
public sealed partial class ProductsPage(ListMvps listProducts, ListRuns listRuns, GetBlueprint getBlueprint) : LivePage
{
    private readonly Dictionary<(string Slug, string Release), (Brand Brand, string Pitch)> _faces = [];
    private List<Item>? _products;
    private IReadOnlyList<RunView> _runs = [];

    private string Summary
    {
        get
        {
            var live = _products!.Count(p => p.View.Status == MvpStatus.Running);
            return _products!.Count == 0
                ? "The first one is on its way."
                : $"{Said.Count(_products!.Count, "product")} on this machine, {(live == 0 ? "none" : live)} awake right now.";
        }
    }

    protected override async Task LoadAsync()
    {
        _runs = await listRuns.OpenAsync(Leaving);
        var views = (await listProducts.ExecuteAsync(Leaving)).Where(p => p.Release.Length > 0 || p.Status == MvpStatus.Failed);
        var items = new List<Item>();
        foreach (var view in views)
        {
            var (brand, pitch) = await FaceAsync(view);
            items.Add(new(view, brand, pitch));
        }

        _products = items;
    }

    /// <summary>A Blueprint is read once for each release, not at every look.</summary>
    private async Task<(Brand Brand, string Pitch)> FaceAsync(MvpView view)
    {
        if (!_faces.TryGetValue((view.Slug, view.Release), out var face))
        {
            var blueprint = await getBlueprint.ExecuteAsync(view.Slug, null, Leaving);
            face = blueprint.Succeeded ? (blueprint.Value.Product.Brand, blueprint.Value.Product.Pitch) : (new Brand(), "");
            _faces[(view.Slug, view.Release)] = face;
        }

        return face;
    }

    private sealed record Item(MvpView View, Brand Brand, string Pitch);
}
