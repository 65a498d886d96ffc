using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace LeanVibe.Data.Tenancy;

/// <summary>A new row belongs to the tenant that its context works for.</summary>
internal sealed class TenantGenerator : ValueGenerator<Guid>
{
    public override bool GeneratesTemporaryValues => false;

    public override Guid Next(EntityEntry entry) => ((PlatformDb)entry.Context).Tenant;
}
