namespace HarvestTable.Features.Wins;

/// <summary>Win, as a person gives it to make or change one. Everything may be missing until it is checked.</summary>
public sealed record WinInput
{
    public Guid? PrizeId { get; init; }

    public Guid? WinnerId { get; init; }
}
