namespace HarvestTable.Features.KitchenProfiles;

/// <summary>Kitchen profile.</summary>
public sealed record KitchenProfile
{
    public required Guid Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public Guid? OwnerId { get; init; }

    public required string DisplayName { get; init; }

    public string? Bio { get; init; }

    public string? ContactEmail { get; init; }

    public required Guid PersonId { get; init; }

    public string? PersonLabel { get; init; }

    public required Can Can { get; init; }
}
