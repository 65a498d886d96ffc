namespace HarvestTable.Features.KitchenProfiles;

/// <summary>What kitchen profiles can be searched, filtered, sorted, summed up and exported by.</summary>
internal static class KitchenProfileQuery
{
    public static Facets Facets { get; } = new(
        new SqlText("t.row_owner_id"),
        new Facet("displayName", "Display name", "display_name", FacetKind.Text),
        new Facet("bio", "About", "bio", FacetKind.Text),
        new Facet("contactEmail", "Contact email", "contact_email", FacetKind.Text),
        new Facet("person", "Person", "person_id", FacetKind.Relation));
}
