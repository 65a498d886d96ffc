namespace HarvestTable.Features.QuizResults;

/// <summary>Quiz result, as a person gives it to make or change one. Everything may be missing until it is checked.</summary>
public sealed record QuizResultInput
{
    public int? Score { get; init; }

    public int? Questions { get; init; }

    public Guid? PlayerId { get; init; }
}
