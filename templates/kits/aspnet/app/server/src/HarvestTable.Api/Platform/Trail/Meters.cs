using System.Diagnostics.Metrics;

namespace HarvestTable.Platform.Trail;

/// <summary>The product's own metrics.</summary>
public sealed class Meters(IMeterFactory factory)
{
    public const string Name = "HarvestTable";

    private readonly Counter<long> _rows = factory.Create(Name).CreateCounter<long>("product.rows.changed");

    public void RowChanged(string entity, string action) => _rows.Add(
        1, new KeyValuePair<string, object?>("entity", entity), new KeyValuePair<string, object?>("action", action));
}
