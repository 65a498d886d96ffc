namespace HarvestTable.Features.Farms;

/// <summary>What farms can be searched, filtered, sorted, summed up and exported by.</summary>
internal static class FarmQuery
{
    public static Facets Facets { get; } = new(
        new SqlText("t.row_owner_id"),
        new Facet("name", "Name", "name", FacetKind.Text) { IsPublic = true },
        new Facet("about", "About", "about", FacetKind.Text) { IsPublic = true },
        new Facet("place", "Place", "place", FacetKind.Text) { IsPublic = true },
        new Facet("organic", "Organic", "organic", FacetKind.Flag) { IsPublic = true },
        new Facet("photo", "Photo", "photo", FacetKind.File) { IsPublic = true },
        new Facet("phone", "Phone", "phone", FacetKind.Text),
        new Facet("website", "Website", "website", FacetKind.Text) { IsPublic = true },
        new Facet("boxes", "Boxes", "boxes", FacetKind.Whole),
        new Facet("inStock", "In stock", "in_stock", FacetKind.Number));
}
