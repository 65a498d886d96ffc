namespace HarvestTable.Features.Prizes;

/// <summary>Prize.</summary>
public sealed record Prize
{
    public required Guid Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required string Name { get; init; }

    public required int Weight { get; init; }

    public string? Tint { get; init; }

    public required Can Can { get; init; }
}
