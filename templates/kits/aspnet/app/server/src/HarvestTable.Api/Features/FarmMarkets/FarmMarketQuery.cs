namespace HarvestTable.Features.FarmMarkets;

/// <summary>What farm markets can be searched, filtered, sorted, summed up and exported by.</summary>
internal static class FarmMarketQuery
{
    public static Facets Facets { get; } = new(
        new SqlText("t.row_owner_id"),
        new Facet("farm", "Farm", "farm_id", FacetKind.Relation) { IsPublic = true },
        new Facet("market", "Market", "market_id", FacetKind.Relation) { IsPublic = true });
}
