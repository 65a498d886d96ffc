using HarvestTable.Platform.Files;

namespace HarvestTable.Features.Boxes;

/// <summary>A weekly produce box.</summary>
public sealed record Box
{
    public required Guid Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public Guid? OwnerId { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required string Size { get; init; }

    public required decimal Price { get; init; }

    public required int Stock { get; init; }

    public Guid? Photo { get; init; }

    public string? PhotoUrl => StoredFile.UrlOf(Photo);

    public DateOnly? Harvested { get; init; }

    public decimal? Weight { get; init; }

    public decimal? Discount { get; init; }

    public decimal? Rating { get; init; }

    public required Guid FarmId { get; init; }

    public string? FarmLabel { get; init; }

    public required Can Can { get; init; }
}
