namespace HarvestTable.Features.QuizResults;

/// <summary>Quiz result.</summary>
public sealed record QuizResult
{
    public required Guid Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public Guid? OwnerId { get; init; }

    public required int Score { get; init; }

    public required int Questions { get; init; }

    public required Guid PlayerId { get; init; }

    public string? PlayerLabel { get; init; }

    public required Can Can { get; init; }
}
