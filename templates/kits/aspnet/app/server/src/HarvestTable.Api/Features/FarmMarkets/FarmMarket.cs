namespace HarvestTable.Features.FarmMarkets;

/// <summary>Which markets belong to which farm.</summary>
public sealed record FarmMarket
{
    public required Guid Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public Guid? OwnerId { get; init; }

    public required Guid FarmId { get; init; }

    public string? FarmLabel { get; init; }

    public required Guid MarketId { get; init; }

    public string? MarketLabel { get; init; }

    public required Can Can { get; init; }
}
