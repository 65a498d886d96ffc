namespace HarvestTable.Features.Enquiries;

/// <summary>Enquiry.</summary>
public sealed record Enquiry
{
    public required Guid Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required string Status { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; init; }

    public Guid? HandlerId { get; init; }

    public string? HandlerLabel { get; init; }

    public required Can Can { get; init; }
}
