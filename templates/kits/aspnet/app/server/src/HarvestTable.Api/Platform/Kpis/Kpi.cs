namespace HarvestTable.Platform.Kpis;

public sealed record KpiPoint(DateTimeOffset At, decimal Value);

/// <summary>A number that the founder steers by, of the period that ends now and the ones before.</summary>
public sealed record KpiView(
    string Id, string Name, decimal Value, decimal Previous, decimal? Target, string Unit, bool LowerIsBetter, IReadOnlyList<KpiPoint> Series);

/// <param name="Value">An aggregate, cast to numeric(20,4).</param>
/// <param name="From">The view, and conditions over its row "t".</param>
/// <param name="Roles">Who sees it besides administrators.</param>
public sealed record KpiDefinition(string Id, string Name, SqlText Value, SqlText From)
{
    public required TimeSpan Period { get; init; }

    public decimal? Target { get; init; }

    public bool IsMoney { get; init; }

    public string Unit { get; init; } = "";

    public bool LowerIsBetter { get; init; }

    public IReadOnlyList<string> Roles { get; init; } = [];
}
