namespace HarvestTable.Features.Orders;

/// <summary>What orders can be searched, filtered, sorted, summed up and exported by.</summary>
internal static class OrderQuery
{
    public static Facets Facets { get; } = new(
        new SqlText("t.row_owner_id"),
        new Facet("status", "Status", "status", FacetKind.Choice) { Choices = OrderChoices.Status },
        new Facet("number", "Number", "number", FacetKind.Text),
        new Facet("address", "Delivery address", "address", FacetKind.Text),
        new Facet("deliverOn", "Deliver on", "deliver_on", FacetKind.Day),
        new Facet("note", "Note for the farm", "note", FacetKind.Text),
        new Facet("total", "Total", "total", FacetKind.Money),
        new Facet("paidAt", "Paid at", "paid_at", FacetKind.Time),
        new Facet("restaurant", "Restaurant", "restaurant_id", FacetKind.Relation),
        new Facet("slot", "Delivery slot", "slot_id", FacetKind.Relation));
}
