namespace HarvestTable.Features.Wins;

/// <summary>Win.</summary>
public sealed record Win
{
    public required Guid Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public Guid? OwnerId { get; init; }

    public DateTimeOffset? WonAt { get; init; }

    public required Guid PrizeId { get; init; }

    public string? PrizeLabel { get; init; }

    public required Guid WinnerId { get; init; }

    public string? WinnerLabel { get; init; }

    public required Can Can { get; init; }
}
