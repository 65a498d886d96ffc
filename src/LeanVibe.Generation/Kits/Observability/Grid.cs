using System.Text.Json.Nodes;

namespace LeanVibe.Generation.Kits.Observability;

/// <summary>Places panels from left to right on Grafana's 24 columns, and numbers them.</summary>
internal sealed class Grid
{
    private const int Columns = 24;

    private int _number;
    private int _x;
    private int _y;
    private int _height;

    public JsonObject Row(string title) => Place(Columns, 1, new() { ["type"] = "row", ["title"] = title, ["collapsed"] = false, ["panels"] = new JsonArray() });

    public JsonObject Place(int width, int height, JsonObject panel)
    {
        if (_x + width > Columns || height != _height)
        {
            (_x, _y) = (0, _y + _height);
        }

        panel["id"] = ++_number;
        panel["gridPos"] = new JsonObject { ["x"] = _x, ["y"] = _y, ["w"] = width, ["h"] = height };
        (_x, _height) = (_x + width, height);
        return panel;
    }
}
