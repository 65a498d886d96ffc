namespace HarvestTable.Features.OrderLines;

/// <summary>Order line, as a person gives it to make or change one. Everything may be missing until it is checked.</summary>
public sealed record OrderLineInput
{
    public int? Quantity { get; init; }

    public Guid? OrderId { get; init; }

    public Guid? BoxId { get; init; }
}
