namespace HarvestTable.Features.Wins;

/// <summary>What wins can be searched, filtered, sorted, summed up and exported by.</summary>
internal static class WinQuery
{
    public static Facets Facets { get; } = new(
        new SqlText("t.row_owner_id"),
        new Facet("wonAt", "Won at", "won_at", FacetKind.Time),
        new Facet("prize", "Prize", "prize_id", FacetKind.Relation),
        new Facet("winner", "Winner", "winner_id", FacetKind.Relation));
}
