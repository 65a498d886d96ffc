using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LeanVibe.Data.Tenancy;

/// <summary>Refuses to save a row of another tenant, whatever way it came into the context.</summary>
internal sealed class RowGuard : SaveChangesInterceptor
{
    /// <summary>One for all contexts: it keeps nothing.</summary>
    public static RowGuard Instance { get; } = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check((PlatformDb)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check((PlatformDb)eventData.Context!);
        return new(result);
    }

    private static void Check(PlatformDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries<TenantRow>().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            if (entry.Entity.Tenant != db.Tenant)
            {
                throw new ForeignTenantException($"A row of {entry.Metadata.GetTableName()} belongs to another tenant than the one at work.");
            }
        }
    }
}

/// <summary>A row or a statement would have reached across tenants. It is a bug; nothing was read or written.</summary>
public sealed class ForeignTenantException(string message) : InvalidOperationException(message);
