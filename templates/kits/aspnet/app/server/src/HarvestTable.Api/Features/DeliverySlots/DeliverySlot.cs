namespace HarvestTable.Features.DeliverySlots;

/// <summary>Delivery slot.</summary>
public sealed record DeliverySlot
{
    public required Guid Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required string Name { get; init; }

    public required DateOnly Day { get; init; }

    public required int Capacity { get; init; }

    public int? Minutes { get; init; }

    public string? Colour { get; init; }

    public required Can Can { get; init; }
}
