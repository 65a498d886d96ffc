namespace HarvestTable.Features.QuizResults;

/// <summary>/api/quiz-results.</summary>
internal static class QuizResultEndpoints
{
    public static void Map(RouteGroupBuilder api, QuizResultRepository rows)
    {
        api.MapRows("/quiz-results", rows);
    }
}
