using HarvestTable.Platform.Files;

namespace HarvestTable.Features.Farms;

/// <summary>A farm that sells through the market.</summary>
public sealed record Farm
{
    public required Guid Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public Guid? OwnerId { get; init; }

    public required string Name { get; init; }

    public string? About { get; init; }

    public required string Place { get; init; }

    public required bool Organic { get; init; }

    public Guid? Photo { get; init; }

    public string? PhotoUrl => StoredFile.UrlOf(Photo);

    public string? Phone { get; init; }

    public string? Website { get; init; }

    public int? Boxes { get; init; }

    public decimal? InStock { get; init; }

    public required Can Can { get; init; }
}
