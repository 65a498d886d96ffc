namespace HarvestTable.Features.Reviews;

/// <summary>Review.</summary>
public sealed record Review
{
    public required Guid Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public Guid? OwnerId { get; init; }

    public required int Stars { get; init; }

    public string? Comment { get; init; }

    public required Guid BoxId { get; init; }

    public string? BoxLabel { get; init; }

    public required Guid AuthorId { get; init; }

    public string? AuthorLabel { get; init; }

    public required Can Can { get; init; }
}
