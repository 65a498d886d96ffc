namespace HarvestTable.Features.Farms;

/// <summary>Farm, as a person gives it to make or change one. Everything may be missing until it is checked.</summary>
public sealed record FarmInput
{
    public string? Name { get; init; }

    public string? About { get; init; }

    public string? Place { get; init; }

    public bool? Organic { get; init; }

    public Guid? Photo { get; init; }

    public string? Phone { get; init; }

    public string? Website { get; init; }
}
