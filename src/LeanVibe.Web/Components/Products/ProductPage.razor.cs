using LeanVibe.Blueprints;
using LeanVibe.Factory.Runs;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy.Lifecycle;
using LeanVibe.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace LeanVibe.Web.Components.Products;

/// <summary>One product: where it runs, who may sign in, what it was built from and how to go back.</summary>
public sealed partial class ProductPage(ProductDesk desk) : LivePage
{
    private MvpView? _product;
    private Blueprint? _blueprint;
    private RunView? _run;
    private IReadOnlyList<Release> _releases = [];
    private Error? _missing;

    [Parameter, EditorRequired] public string Slug { get; set; } = "";

    [Parameter] public string? Tab { get; set; }

    private (string, string)[] Places =>
    [
        ($"/products/{Slug}", "Overview"),
        ($"/products/{Slug}/change", "Change"),
        ($"/products/{Slug}/gates", "Gates"),
        ($"/products/{Slug}/stories", "Stories"),
        ($"/products/{Slug}/data", "Data"),
        ($"/products/{Slug}/people", "People"),
        ($"/products/{Slug}/screens", "Screens"),
    ];

    protected override async Task LoadAsync()
    {
        var found = await desk.FindAsync(Slug, Leaving);
        if (!found.Succeeded)
        {
            _missing = found.Error;
            return;
        }

        (_product, _blueprint, _run, _releases) = found.Value;
    }

    private async Task StartAsync()
    {
        await desk.StartAsync(_product!);
        await LoadAsync();
    }

    private async Task StopAsync()
    {
        await desk.StopAsync(_product!);
        await LoadAsync();
    }

    private async Task MoveAsync(TenantMove move)
    {
        await desk.MoveAsync(_product!, move);
        await LoadAsync();
    }

    private async Task RollBackAsync()
    {
        await desk.RollBackAsync(_product!);
        await LoadAsync();
    }
}
