namespace HarvestTable.Features.MarketDays;

/// <summary>What market days can be searched, filtered, sorted, summed up and exported by.</summary>
internal static class MarketDayQuery
{
    public static Facets Facets { get; } = new(
        null,
        new Facet("title", "Title", "title", FacetKind.Text),
        new Facet("starts", "Starts", "starts", FacetKind.Time),
        new Facet("ends", "Ends", "ends", FacetKind.Time),
        new Facet("place", "Place", "place", FacetKind.Text));
}
