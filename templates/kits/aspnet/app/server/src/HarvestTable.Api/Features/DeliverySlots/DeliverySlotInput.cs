namespace HarvestTable.Features.DeliverySlots;

/// <summary>Delivery slot, as a person gives it to make or change one. Everything may be missing until it is checked.</summary>
public sealed record DeliverySlotInput
{
    public string? Name { get; init; }

    public DateOnly? Day { get; init; }

    public int? Capacity { get; init; }

    public int? Minutes { get; init; }

    public string? Colour { get; init; }
}
