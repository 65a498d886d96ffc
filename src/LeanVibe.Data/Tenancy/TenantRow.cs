using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Tenancy;

/// <summary>A row that belongs to a tenant. Its table is filtered, guarded and sealed because it derives from this, with nothing more to do.</summary>
internal abstract class TenantRow
{
    /// <summary>Set when the row is added; part of the primary key, so that no update or delete can miss it.</summary>
    [Classified(DataClass.Identifier)]
    public Guid Tenant { get; init; }
}

/// <summary>A row that every tenant's requests may meet: a register of names and ids. The one way out of the isolation, and a type has to say so by name.</summary>
internal abstract class SharedRow;
