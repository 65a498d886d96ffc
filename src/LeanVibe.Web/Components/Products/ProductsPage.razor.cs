using LeanVibe.Blueprints;
using LeanVibe.Factory.Blueprints;
using LeanVibe.Factory.Runs;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Web.Components.Shared;

namespace LeanVibe.Web.Components.Products;

/// <summary>All products of this platform, and the runs that are at work or wait for the founder.</summary>
public sealed partial class ProductsPage(ListMvps listProducts, ListRuns listRuns, GetBlueprint getBlueprint) : LivePage
{
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
            var blueprint = await getBlueprint.ExecuteAsync(view.Slug, null, Leaving);
            items.Add(blueprint.Succeeded ? new(view, blueprint.Value.Product.Brand, blueprint.Value.Product.Pitch) : new(view, new Brand(), ""));
        }

        _products = items;
    }

    private sealed record Item(MvpView View, Brand Brand, string Pitch);
}
