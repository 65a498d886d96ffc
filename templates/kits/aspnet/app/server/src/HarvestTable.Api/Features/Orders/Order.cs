namespace HarvestTable.Features.Orders;

/// <summary>Boxes that a restaurant buys together.</summary>
public sealed record Order
{
    public required Guid Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public Guid? OwnerId { get; init; }

    public required string Status { get; init; }

    public string? Number { get; init; }

    public required string Address { get; init; }

    public DateOnly? DeliverOn { get; init; }

    public string? Note { get; init; }

    public required decimal Total { get; init; }

    public DateTimeOffset? PaidAt { get; init; }

    public required Guid RestaurantId { get; init; }

    public string? RestaurantLabel { get; init; }

    public Guid? SlotId { get; init; }

    public string? SlotLabel { get; init; }

    public required Can Can { get; init; }
}
