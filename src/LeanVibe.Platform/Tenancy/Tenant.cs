namespace LeanVibe.Platform.Tenancy;

/// <summary>Who owns data here: a founder, or an organisation with members, and each product (MVP) as a space of its own that belongs to one of them.</summary>
/// <param name="Slug">Unique on this platform among founders and organisations, or among products: 1 to 40 lower-case letters, digits and dashes; a deleted organisation has a "~" in it.</param>
public sealed record Tenant(TenantId Id, TenantKind Kind, string Slug, string Name, DateTimeOffset CreatedAt)
{
    /// <summary>For a product: the founder or organisation that it belongs to.</summary>
    public TenantId? Owner { get; init; }

    public TenantState State { get; init; } = TenantState.Provisioning;

    /// <summary>Where its data lies; chosen once.</summary>
    public string Region { get; init; } = "local";

    /// <summary>The name that a deleted organisation let go of; empty for all others.</summary>
    public string FormerSlug { get; init; } = "";

    /// <summary>Its state is written, and what that means for its processes and owners is not all done yet.</summary>
    public bool IsMoving { get; init; }

    /// <summary>A deleted tenant can be restored until then.</summary>
    public DateTimeOffset? ErasedAfter { get; init; }
}

public enum TenantKind { Personal, Organisation, Mvp }

/// <summary>Provisioning: being made, resumed when it broke off. Deleted: restorable for a time. Erased: its keys are destroyed, for ever.</summary>
public enum TenantState { Provisioning, Active, Paused, Archived, Deleted, Erased }
