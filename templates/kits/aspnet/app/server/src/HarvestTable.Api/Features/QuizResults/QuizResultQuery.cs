namespace HarvestTable.Features.QuizResults;

/// <summary>What quiz results can be searched, filtered, sorted, summed up and exported by.</summary>
internal static class QuizResultQuery
{
    public static Facets Facets { get; } = new(
        new SqlText("t.row_owner_id"),
        new Facet("score", "Score", "score", FacetKind.Whole),
        new Facet("questions", "Questions", "questions", FacetKind.Whole),
        new Facet("player", "Player", "player_id", FacetKind.Relation));
}
