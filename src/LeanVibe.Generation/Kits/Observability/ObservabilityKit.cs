using LeanVibe.Generation.Refining;
using LeanVibe.Generation.Rendering;

namespace LeanVibe.Generation.Kits.Observability;

/// <summary>Prometheus with alert rules, and a Grafana dashboard with the golden signals and the product's key figures.</summary>
public sealed class ObservabilityKit : IKit
{
    private const string DashboardPath = "observability/grafana/dashboards/product.json";
    private const string KeyFigureRules = "observability/prometheus/key-figures.rules.yml";

    public string Id => "observability";

    public FileSet Render(ProductModel product)
    {
        var rename = new Renaming(product);
        return KitTemplates.Load(Id).App.Where(f => f.Path != DashboardPath && (f.Path != KeyFigureRules || product.Source.Kpis.Count > 0))
            .Select(rename.Apply)
            .Aggregate(FileSet.Empty, (files, file) => files.Add(file))
            .Add(DashboardPath, Dashboard.Of(product));
    }
}
