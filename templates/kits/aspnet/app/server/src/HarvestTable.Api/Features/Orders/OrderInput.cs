namespace HarvestTable.Features.Orders;

/// <summary>Order, as a person gives it to make or change one. Everything may be missing until it is checked.</summary>
public sealed record OrderInput
{
    public string? Address { get; init; }

    public DateOnly? DeliverOn { get; init; }

    public string? Note { get; init; }

    public Guid? RestaurantId { get; init; }

    public Guid? SlotId { get; init; }
}
