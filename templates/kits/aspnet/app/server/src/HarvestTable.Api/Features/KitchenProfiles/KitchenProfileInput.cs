namespace HarvestTable.Features.KitchenProfiles;

/// <summary>Kitchen profile, as a person gives it to make or change one. Everything may be missing until it is checked.</summary>
public sealed record KitchenProfileInput
{
    public string? DisplayName { get; init; }

    public string? Bio { get; init; }

    public string? ContactEmail { get; init; }

    public string? TaxNumber { get; init; }

    public Guid? PersonId { get; init; }
}
