namespace HarvestTable.Features.Prizes;

/// <summary>Prize, as a person gives it to make or change one. Everything may be missing until it is checked.</summary>
public sealed record PrizeInput
{
    public string? Name { get; init; }

    public int? Weight { get; init; }

    public string? Tint { get; init; }
}
