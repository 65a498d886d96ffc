namespace HarvestTable.Features.Messages;

/// <summary>What messages can be searched, filtered, sorted, summed up and exported by.</summary>
internal static class MessageQuery
{
    public static Facets Facets { get; } = new(
        new SqlText("t.row_owner_id"),
        new Facet("text", "Text", "text", FacetKind.Text),
        new Facet("attachment", "Attachment", "attachment", FacetKind.File),
        new Facet("sentAt", "Sent at", "sent_at", FacetKind.Time),
        new Facet("order", "Order", "order_id", FacetKind.Relation),
        new Facet("author", "Author", "author_id", FacetKind.Relation));
}
