namespace HarvestTable.Features.DeliverySlots;

/// <summary>What delivery slots can be searched, filtered, sorted, summed up and exported by.</summary>
internal static class DeliverySlotQuery
{
    public static Facets Facets { get; } = new(
        null,
        new Facet("name", "Name", "name", FacetKind.Text),
        new Facet("day", "Day", "day", FacetKind.Day),
        new Facet("capacity", "Capacity", "capacity", FacetKind.Whole),
        new Facet("minutes", "Length", "minutes", FacetKind.Whole),
        new Facet("colour", "Colour", "colour", FacetKind.Text));
}
