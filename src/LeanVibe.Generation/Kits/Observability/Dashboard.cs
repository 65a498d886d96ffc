using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Observability;

/// <summary>One Grafana dashboard: the product's key figures first, then latency, traffic, errors and saturation.</summary>
internal static class Dashboard
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ProductModel product)
    {
        var grid = new Grid();
        IEnumerable<JsonObject> figures = product.Source.Kpis.Count == 0 ? [] : [grid.Row("Key figures"), .. KeyFigures(product, grid)];
        var dashboard = new JsonObject
        {
            ["uid"] = product.Name.Id,
            ["title"] = product.Product.Name,
            ["tags"] = new JsonArray(product.Name.Id),
            ["timezone"] = "browser",
            ["schemaVersion"] = 41,
            ["refresh"] = "30s",
            ["time"] = new JsonObject { ["from"] = "now-24h", ["to"] = "now" },
            ["templating"] = new JsonObject { ["list"] = new JsonArray() },
            ["panels"] = new JsonArray([.. figures, grid.Row("Service"), .. Service(product.Name.Id, grid)]),
        };
        return dashboard.ToJsonString(Written) + "\n";
    }

    private static IEnumerable<JsonObject> KeyFigures(ProductModel product, Grid grid)
    {
        foreach (var kpi in product.Source.Kpis)
        {
            yield return grid.Place(6, 5, Panel.Stat(kpi, $"{product.Name.Snake}_kpi{{kpi=\"{kpi.Id}\"}}", Unit(kpi, product)));
        }

        foreach (var kpi in product.Source.Kpis)
        {
            yield return grid.Place(12, 8, Panel.Line($"{kpi.Name} over time", Unit(kpi, product), (kpi.Name, $"{product.Name.Snake}_kpi{{kpi=\"{kpi.Id}\"}}")));
        }
    }

    private static IEnumerable<JsonObject> Service(string job, Grid grid)
    {
        var seconds = $"http_server_request_duration_seconds_bucket{{job=\"{job}\", http_route!=\"/api/events\"}}";
        var count = $"http_server_request_duration_seconds_count{{job=\"{job}\"";
        yield return grid.Place(12, 8, Panel.Line("Latency", "s", ("p50", Quantile(0.5, seconds)), ("p95", Quantile(0.95, seconds)), ("p99", Quantile(0.99, seconds))));
        yield return grid.Place(12, 8, Panel.Line("Traffic by route", "reqps", ("{{http_request_method}} {{http_route}}", $"sum by (http_request_method, http_route) (rate({count}}}[5m]))")));
        yield return grid.Place(12, 8, Panel.Line("Errors", "percentunit",
            ("server", $"sum(rate({count}, http_response_status_code=~\"5..\"}}[5m])) / sum(rate({count}}}[5m]))"),
            ("client", $"sum(rate({count}, http_response_status_code=~\"4..\"}}[5m])) / sum(rate({count}}}[5m]))")));
        yield return grid.Place(12, 8, Panel.Line("Saturation", "short", ("requests at once", $"sum(http_server_active_requests{{job=\"{job}\"}})")));
        yield return grid.Place(24, 8, Panel.Line("Rows changed", "short", ("{{entity}} {{action}}", $"sum by (entity, action) (increase(product_rows_changed_total{{job=\"{job}\"}}[1h]))")));
    }

    private static string Quantile(double share, string buckets) => FormattableString.Invariant($"histogram_quantile({share}, sum by (le) (rate({buckets}[5m])))");

    private static string Unit(Kpi kpi, ProductModel product)
    {
        var field = product.FindEntity(kpi.Measure.Entity)?.FindField(kpi.Measure.Field)?.Source.Type;
        return kpi.Measure.Function == Aggregate.Count ? "short" : field switch
        {
            FieldType.Money => $"currency{product.Product.Currency}",
            FieldType.Percent => "percent",
            FieldType.Duration => "m",
            _ => "short",
        };
    }
}
