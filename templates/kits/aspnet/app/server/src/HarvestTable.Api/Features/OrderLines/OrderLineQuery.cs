namespace HarvestTable.Features.OrderLines;

/// <summary>What order lines can be searched, filtered, sorted, summed up and exported by.</summary>
internal static class OrderLineQuery
{
    public static Facets Facets { get; } = new(
        new SqlText("t.row_owner_id"),
        new Facet("quantity", "Quantity", "quantity", FacetKind.Whole),
        new Facet("unitPrice", "Unit price", "unit_price", FacetKind.Money),
        new Facet("subtotal", "Subtotal", "subtotal", FacetKind.Money),
        new Facet("order", "Order", "order_id", FacetKind.Relation),
        new Facet("box", "Box", "box_id", FacetKind.Relation));
}
