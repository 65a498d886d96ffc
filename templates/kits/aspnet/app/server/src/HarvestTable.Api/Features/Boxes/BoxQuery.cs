namespace HarvestTable.Features.Boxes;

/// <summary>What boxes can be searched, filtered, sorted, summed up and exported by.</summary>
internal static class BoxQuery
{
    public static Facets Facets { get; } = new(
        new SqlText("t.row_owner_id"),
        new Facet("name", "Name", "name", FacetKind.Text) { IsPublic = true },
        new Facet("description", "Description", "description", FacetKind.Text) { IsPublic = true },
        new Facet("size", "Size", "size", FacetKind.Choice) { IsPublic = true, Choices = BoxChoices.Size },
        new Facet("price", "Price", "price", FacetKind.Money) { IsPublic = true },
        new Facet("stock", "Stock", "stock", FacetKind.Whole) { IsPublic = true },
        new Facet("photo", "Photo", "photo", FacetKind.File) { IsPublic = true },
        new Facet("harvested", "Harvested on", "harvested", FacetKind.Day) { IsPublic = true },
        new Facet("weight", "Weight in kg", "weight", FacetKind.Number),
        new Facet("discount", "Discount", "discount", FacetKind.Number),
        new Facet("rating", "Rating", "rating", FacetKind.Number) { IsPublic = true },
        new Facet("farm", "Farm", "farm_id", FacetKind.Relation) { IsPublic = true });
}
