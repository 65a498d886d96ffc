using System.Text.Json.Nodes;
using LeanVibe.Generation;
using LeanVibe.Generation.Kits.Observability;
using LeanVibe.Generation.Refining;
using YamlDotNet.RepresentationModel;

namespace LeanVibe.Tests.Generation.Observability;

public sealed class ObservabilityKitTests
{
    private static readonly ObservabilityKit Kit = new();
    private static readonly FileSet Files = Kit.Render(Refiner.Refine(Reference.Blueprint));
    private static readonly JsonArray Panels = JsonNode.Parse(Files["observability/grafana/dashboards/product.json"].Text)!["panels"]!.AsArray();

    [Fact]
    public void The_reference_gives_the_golden_app() => GoldenApp.Check(Kit);

    [Fact]
    public void Every_key_figure_has_a_panel_with_its_target()
    {
        var stats = Panels.Where(p => (string)p!["type"]! == "stat").ToList();

        Assert.Equal(Reference.Blueprint.Kpis.Select(k => k.Name), stats.Select(p => (string)p!["title"]!));
        Assert.Equal("harvest_table_kpi{kpi=\"revenue\"}", (string)stats[0]!["targets"]![0]!["expr"]!);
        Assert.Equal(1000, (int)stats[0]!["fieldConfig"]!["defaults"]!["thresholds"]!["steps"]![1]!["value"]!);
        Assert.Equal("currencyEUR", (string)stats[0]!["fieldConfig"]!["defaults"]!["unit"]!);
    }

    [Fact]
    public void The_golden_signals_are_there() =>
        Assert.Superset(new HashSet<string> { "Latency", "Traffic by route", "Errors", "Saturation" }, Panels.Select(p => (string)p!["title"]!).ToHashSet());

    [Fact]
    public void No_panel_covers_another()
    {
        var cells = Panels.Select(p => p!["gridPos"]!).SelectMany(g =>
            from x in Enumerable.Range((int)g["x"]!, (int)g["w"]!)
            from y in Enumerable.Range((int)g["y"]!, (int)g["h"]!)
            select (x, y)).ToList();

        Assert.Equal(cells.Count, cells.Distinct().Count());
        Assert.All(cells, c => Assert.InRange(c.x, 0, 23));
    }

    [Fact]
    public void Every_alert_says_what_and_where_to_read_on()
    {
        var alerts = Alerts().ToList();

        Assert.True(alerts.Count >= 6);
        Assert.All(alerts, a => Assert.NotEmpty((string)a["annotations"]["summary"]!));
        Assert.All(alerts, a => Assert.StartsWith("docs/runbook.md#", (string)a["annotations"]["runbook"]!, StringComparison.Ordinal));
    }

    [Fact]
    public void Recorded_series_are_those_that_alerts_use()
    {
        var text = Files["observability/prometheus/service.rules.yml"].Text;
        var recorded = Rules().Where(r => r.Children.ContainsKey("record")).Select(r => (string)r["record"]!);

        Assert.All(recorded, name => Assert.True(text.Split(name).Length > 2, name));
    }

    internal static IEnumerable<YamlMappingNode> Alerts() => Rules().Where(r => r.Children.ContainsKey("alert"));

    [Fact]
    public void A_product_without_key_figures_is_not_alerted_about_them()
    {
        var files = Kit.Render(Refiner.Refine(Reference.Blueprint with { Kpis = [] }));

        Assert.DoesNotContain(files.Files, f => f.Text.Contains("harvest_table_kpi", StringComparison.Ordinal));
    }

    private static IEnumerable<YamlMappingNode> Rules() =>
        from file in Files.Files.Where(f => f.Path.EndsWith(".rules.yml", StringComparison.Ordinal))
        let document = Read(file.Text)
        from @group in (YamlSequenceNode)document["groups"]
        from rule in (YamlSequenceNode)@group["rules"]
        select (YamlMappingNode)rule;

    private static YamlNode Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents[0].RootNode;
    }
}
