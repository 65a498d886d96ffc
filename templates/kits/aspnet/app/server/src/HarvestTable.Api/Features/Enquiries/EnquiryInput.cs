namespace HarvestTable.Features.Enquiries;

/// <summary>Enquiry, as a person gives it to make or change one. Everything may be missing until it is checked.</summary>
public sealed record EnquiryInput
{
    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Subject { get; init; }

    public string? Text { get; init; }

    public Guid? HandlerId { get; init; }
}
