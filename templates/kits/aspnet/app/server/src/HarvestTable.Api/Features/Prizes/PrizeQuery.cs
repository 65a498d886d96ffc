namespace HarvestTable.Features.Prizes;

/// <summary>What prizes can be searched, filtered, sorted, summed up and exported by.</summary>
internal static class PrizeQuery
{
    public static Facets Facets { get; } = new(
        null,
        new Facet("name", "Name", "name", FacetKind.Text),
        new Facet("weight", "Weight", "weight", FacetKind.Whole),
        new Facet("tint", "Colour", "tint", FacetKind.Text));
}
