using System.Text.Json.Nodes;
using LeanVibe.Blueprints;

namespace LeanVibe.Generation.Kits.Observability;

/// <summary>Grafana panels over the provisioned Prometheus.</summary>
internal static class Panel
{
    /// <summary>A key figure, green from its target on (or below it, where lower is better).</summary>
    public static JsonObject Stat(Kpi kpi, string query, string unit)
    {
        var panel = New("stat", kpi.Name, unit, ("", query));
        if (kpi.Description.Length > 0)
        {
            panel["description"] = kpi.Description;
        }

        var steps = new JsonArray(new JsonObject { ["color"] = kpi.Target is null ? "text" : kpi.LowerIsBetter ? "green" : "orange", ["value"] = null });
        if (kpi.Target is { } target)
        {
            steps.Add(new JsonObject { ["color"] = kpi.LowerIsBetter ? "orange" : "green", ["value"] = target });
        }

        panel["fieldConfig"]!["defaults"]!["thresholds"] = new JsonObject { ["mode"] = "absolute", ["steps"] = steps };
        panel["options"] = new JsonObject { ["graphMode"] = "area", ["colorMode"] = "value", ["reduceOptions"] = new JsonObject { ["calcs"] = new JsonArray("lastNotNull") } };
        return panel;
    }

    public static JsonObject Line(string title, string unit, params (string Legend, string Query)[] lines)
    {
        var panel = New("timeseries", title, unit, lines);
        panel["options"] = new JsonObject { ["legend"] = new JsonObject { ["displayMode"] = "list", ["placement"] = "bottom" }, ["tooltip"] = new JsonObject { ["mode"] = "multi" } };
        return panel;
    }

    private static JsonObject New(string type, string title, string unit, params (string Legend, string Query)[] queries) => new()
    {
        ["type"] = type,
        ["title"] = title,
        ["datasource"] = Source(),
        ["fieldConfig"] = new JsonObject { ["defaults"] = new JsonObject { ["unit"] = unit }, ["overrides"] = new JsonArray() },
        ["targets"] = new JsonArray([.. queries.Select((q, at) => (JsonNode)new JsonObject
        {
            ["refId"] = $"{(char)('A' + at)}", ["datasource"] = Source(), ["expr"] = q.Query, ["legendFormat"] = q.Legend,
        })]),
    };

    private static JsonObject Source() => new() { ["type"] = "prometheus", ["uid"] = "prometheus" };
}
