namespace HarvestTable.Features.Reviews;

/// <summary>Review, as a person gives it to make or change one. Everything may be missing until it is checked.</summary>
public sealed record ReviewInput
{
    public int? Stars { get; init; }

    public string? Comment { get; init; }

    public Guid? BoxId { get; init; }

    public Guid? AuthorId { get; init; }
}
