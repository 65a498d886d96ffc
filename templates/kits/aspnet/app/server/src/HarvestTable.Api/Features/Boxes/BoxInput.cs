namespace HarvestTable.Features.Boxes;

/// <summary>Box, as a person gives it to make or change one. Everything may be missing until it is checked.</summary>
public sealed record BoxInput
{
    public string? Name { get; init; }

    public string? Description { get; init; }

    public string? Size { get; init; }

    public decimal? Price { get; init; }

    public int? Stock { get; init; }

    public Guid? Photo { get; init; }

    public DateOnly? Harvested { get; init; }

    public decimal? Weight { get; init; }

    public decimal? Discount { get; init; }

    public Guid? FarmId { get; init; }
}
