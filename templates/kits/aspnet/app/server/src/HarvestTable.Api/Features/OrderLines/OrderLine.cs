namespace HarvestTable.Features.OrderLines;

/// <summary>Order line.</summary>
public sealed record OrderLine
{
    public required Guid Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public Guid? OwnerId { get; init; }

    public required int Quantity { get; init; }

    public decimal? UnitPrice { get; init; }

    public required decimal Subtotal { get; init; }

    public required Guid OrderId { get; init; }

    public string? OrderLabel { get; init; }

    public required Guid BoxId { get; init; }

    public string? BoxLabel { get; init; }

    public required Can Can { get; init; }
}
