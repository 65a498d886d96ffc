namespace HarvestTable.Features.Enquiries;

/// <summary>What enquiries can be searched, filtered, sorted, summed up and exported by.</summary>
internal static class EnquiryQuery
{
    public static Facets Facets { get; } = new(
        new SqlText("t.handler_id"),
        new Facet("status", "Status", "status", FacetKind.Choice) { Choices = EnquiryChoices.Status },
        new Facet("name", "Your name", "name", FacetKind.Text),
        new Facet("email", "Email", "email", FacetKind.Text),
        new Facet("subject", "Subject", "subject", FacetKind.Text),
        new Facet("text", "Message", "text", FacetKind.Text),
        new Facet("handler", "Handled by", "handler_id", FacetKind.Relation));
}
