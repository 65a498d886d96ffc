namespace HarvestTable.Features.MarketDays;

/// <summary>Market day.</summary>
public sealed record MarketDay
{
    public required Guid Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required string Title { get; init; }

    public required DateTimeOffset Starts { get; init; }

    public required DateTimeOffset Ends { get; init; }

    public string? Place { get; init; }

    public required Can Can { get; init; }
}
