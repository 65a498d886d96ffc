namespace HarvestTable.Features.Reviews;

/// <summary>What reviews can be searched, filtered, sorted, summed up and exported by.</summary>
internal static class ReviewQuery
{
    public static Facets Facets { get; } = new(
        new SqlText("t.row_owner_id"),
        new Facet("stars", "Stars", "stars", FacetKind.Whole) { IsPublic = true },
        new Facet("comment", "Comment", "comment", FacetKind.Text) { IsPublic = true },
        new Facet("box", "Box", "box_id", FacetKind.Relation) { IsPublic = true },
        new Facet("author", "Author", "author_id", FacetKind.Relation) { IsPublic = true });
}
