using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LeanVibe.Data.Tenancy;

/// <summary>What holds for every type of row, found from the model itself so that a new one cannot be forgotten.</summary>
internal static class TenantRules
{
    private static readonly MethodInfo Own = typeof(TenantRules).GetMethod(nameof(OwnByTenant), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <exception cref="InvalidOperationException">A type says neither that it belongs to a tenant nor that it is shared.</exception>
    public static void Apply(ModelBuilder model, PlatformDb db)
    {
        foreach (var type in model.Model.GetEntityTypes().Select(t => t.ClrType).ToList())
        {
            if (typeof(TenantRow).IsAssignableFrom(type))
            {
                Own.MakeGenericMethod(type).Invoke(null, [model, db]);
            }
            else if (!typeof(SharedRow).IsAssignableFrom(type))
            {
                throw new InvalidOperationException($"Let {type.Name} derive from TenantRow; only a register of names may derive from SharedRow.");
            }
        }
    }

    /// <summary>The tables of tenants, by the model.</summary>
    public static IReadOnlySet<string> TablesOf(IReadOnlyModel model) =>
        model.GetEntityTypes().Where(t => typeof(TenantRow).IsAssignableFrom(t.ClrType)).Select(t => t.GetTableName()!).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The filter names a member of the context, not a value: the model is cached, the tenant must not be.</summary>
    private static void OwnByTenant<T>(ModelBuilder model, PlatformDb db)
        where T : TenantRow
    {
        model.Entity<T>().HasQueryFilter(row => row.Tenant == db.Tenant);
        model.Entity<T>().Property(row => row.Tenant).ValueGeneratedOnAdd().HasValueGenerator<TenantGenerator>();
    }
}
