using System.Diagnostics.Metrics;
using HarvestTable.Platform.Trail;

namespace HarvestTable.Platform.Kpis;

/// <summary>The product's figures over all rows as the metric "harvest_table_kpi", read afresh before each scrape.</summary>
public sealed class KpiGauge
{
    private readonly KpiBoard _board;
    private volatile IReadOnlyList<Measurement<double>> _last = [];

    public KpiGauge(KpiBoard board, IMeterFactory factory)
    {
        _board = board;
        factory.Create(Meters.Name).CreateObservableGauge("harvest_table_kpi", () => _last, description: "The product's figures over all rows.");
    }

    public async Task RefreshAsync(CancellationToken ct) => _last =
    [
        .. (await _board.TotalsAsync(ct)).Select(t => new Measurement<double>((double)t.Value, new KeyValuePair<string, object?>("kpi", t.Id))),
    ];
}
