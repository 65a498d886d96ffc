using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Tenancy;

/// <summary>A tenant in the register.</summary>
internal sealed class TenantRecord : SharedRow
{
    [Classified(DataClass.Identifier)]
    public Guid Id { get; init; }

    [Classified(DataClass.Operational)]
    public TenantKind Kind { get; init; }

    [Classified(DataClass.Identifier)]
    public string Slug { get; set; } = "";

    [Classified(DataClass.Identifier)]
    public string FormerSlug { get; set; } = "";

    [Classified(DataClass.Operational)]
    public bool IsMoving { get; set; }

    [Classified(DataClass.Confidential, PlainBecause = "operators find a tenant by the name that it goes by in public")]
    public string Name { get; set; } = "";

    [Classified(DataClass.Identifier)]
    public Guid? Owner { get; init; }

    [Classified(DataClass.Operational)]
    public TenantState State { get; set; }

    [Classified(DataClass.Operational)]
    public string Region { get; init; } = "";

    [Classified(DataClass.Operational)]
    public long CreatedAt { get; init; }

    [Classified(DataClass.Operational)]
    public long? ErasedAfter { get; set; }

    public static TenantRecord Of(Tenant tenant) => new()
    {
        Id = tenant.Id.Value, Kind = tenant.Kind, Slug = tenant.Slug, Name = tenant.Name, Owner = tenant.Owner?.Value, State = tenant.State, Region = tenant.Region,
        CreatedAt = tenant.CreatedAt.ToUnixTimeMilliseconds(), ErasedAfter = tenant.ErasedAfter?.ToUnixTimeMilliseconds(), FormerSlug = tenant.FormerSlug, IsMoving = tenant.IsMoving,
    };

    public Tenant ToTenant() => new(new(Id), Kind, Slug, Name, DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt))
    {
        Owner = Owner is { } owner ? new TenantId(owner) : null, State = State, Region = Region, FormerSlug = FormerSlug, IsMoving = IsMoving,
        ErasedAfter = ErasedAfter is { } after ? DateTimeOffset.FromUnixTimeMilliseconds(after) : null,
    };

    public void Take(Tenant tenant)
    {
        (Slug, FormerSlug, Name, State) = (tenant.Slug, tenant.FormerSlug, tenant.Name, tenant.State);
        (IsMoving, ErasedAfter) = (tenant.IsMoving, tenant.ErasedAfter?.ToUnixTimeMilliseconds());
    }
}
