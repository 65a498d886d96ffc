namespace HarvestTable.Features.FarmMarkets;

/// <summary>Farm market, as a person gives it to make or change one. Everything may be missing until it is checked.</summary>
public sealed record FarmMarketInput
{
    public Guid? FarmId { get; init; }

    public Guid? MarketId { get; init; }
}
