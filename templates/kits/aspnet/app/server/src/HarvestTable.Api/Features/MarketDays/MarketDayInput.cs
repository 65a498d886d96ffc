namespace HarvestTable.Features.MarketDays;

/// <summary>Market day, as a person gives it to make or change one. Everything may be missing until it is checked.</summary>
public sealed record MarketDayInput
{
    public string? Title { get; init; }

    public DateTimeOffset? Starts { get; init; }

    public DateTimeOffset? Ends { get; init; }

    public string? Place { get; init; }
}
