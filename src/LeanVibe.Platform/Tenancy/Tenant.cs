namespace LeanVibe.Platform.Tenancy;

/// <summary>Who owns data here: a founder, or an organisation with members, and each product (MVP) as a space of its own that belongs to one of them.</summary>
/// <param name="Slug">Unique on this platform: 1 to 40 lower-case letters, digits and dashes.</param>
public sealed record Tenant(TenantId Id, TenantKind Kind, string Slug, string Name, DateTimeOffset CreatedAt)
{
    /// <summary>For a product: the founder or organisation that it belongs to.</summary>
    public TenantId? Owner { get; init; }

    public TenantState State { get; init; } = TenantState.Provisioning;

    /// <summary>Where its data lies; chosen once.</summary>
    public string Region { get; init; } = "local";

    /// <summary>A deleted tenant can be restored until then.</summary>
    public DateTimeOffset? ErasedAfter { get; init; }
}

public enum TenantKind { Personal, Organisation, Mvp }

/// <summary>Provisioning: being made, resumed when it broke off. Deleted: restorable for a time. Erased: its keys are destroyed, for ever.</summary>
public enum TenantState { Provisioning, Active, Paused, Archived, Deleted, Erased }
