using LeanVibe.Data.Keys;
using LeanVibe.Data.Mvps;
using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LeanVibe.Data.Erasing;

/// <summary>
/// Searches every table of the model, as the model is and not as its owners say: no row may be left in the tenant's own space, no marker in a shared
/// table, and, of a product, neither a marker nor its name in the space of its owner. What must remember an erasure is left out: register, audit, usage of the owner.
/// </summary>
internal sealed class DatabaseScan(IDatabase database) : IErasureScan
{
    private static readonly HashSet<string> Remember = [nameof(PlatformDb.Tenants), nameof(PlatformDb.AuditEntries)];

    public async Task<Scanned> SearchAsync(TenantMarkers markers, CancellationToken cancellation)
    {
        var found = new List<string>();
        await using var space = database.Open(new(markers.Tenant.Id, DataKeys.None));
        var tables = space.Model.GetEntityTypes().Where(t => !Remember.Contains(t.GetTableName()!)).ToList();
        foreach (var type in tables)
        {
            if (typeof(SharedRow).IsAssignableFrom(type.ClrType))
            {
                await FindAsync(space, type, "", markers, found, cancellation);
            }
            else if (await HasRowsAsync(space, type, "", "", cancellation))
            {
                found.Add($"rows of {type.GetTableName()}");
            }
        }

        if (markers.Tenant.Owner is { } owner)
        {
            await using var db = database.Open(new(owner, DataKeys.None));
            foreach (var type in tables.Where(t => typeof(TenantRow).IsAssignableFrom(t.ClrType)))
            {
                await FindAsync(db, type, "\"Tenant\" = {0} AND ", markers, found, cancellation);
                if (type.FindProperty(nameof(MvpRow.Slug)) is not null && await HasRowsAsync(db, type, " AND \"Slug\" = {1}", markers.Tenant.Slug, cancellation))
                {
                    found.Add($"rows of {type.GetTableName()} of its owner");
                }
            }
        }

        return new("tables", tables.Count, found);
    }

#pragma warning disable EF1002 // Names of tables and columns from the model; values are parameters.
    private static async Task<bool> HasRowsAsync(PlatformDb db, IEntityType type, string and, string value, CancellationToken cancellation) =>
        await db.Database.SqlQueryRaw<int>($"SELECT 1 AS \"Value\" FROM \"{type.GetTableName()}\" WHERE \"Tenant\" = {{0}}{and} LIMIT 1", db.Tenant, value).AnyAsync(cancellation);

    /// <summary>What is sealed holds no marker that anybody could find; ids and plain texts are searched.</summary>
    private static async Task FindAsync(PlatformDb db, IEntityType type, string of, TenantMarkers markers, List<string> found, CancellationToken cancellation)
    {
        foreach (var column in type.GetProperties().Where(p => p.Name != nameof(TenantRow.Tenant) && (p.ClrType == typeof(string) || p.ClrType == typeof(Guid) || p.ClrType == typeof(Guid?))))
        {
            foreach (var marker in markers.All)
            {
                var texts = await db.Database.SqlQueryRaw<string>(
                    $"SELECT CAST(\"{column.GetColumnName()}\" AS TEXT) AS \"Value\" FROM \"{type.GetTableName()}\" WHERE {of}lower(CAST(\"{column.GetColumnName()}\" AS TEXT)) LIKE {{1}}", db.Tenant, $"%{marker}%").ToListAsync(cancellation);
                if (texts.Any(markers.AreIn))
                {
                    found.Add($"{type.GetTableName()}.{column.Name}");
                }
            }
        }
    }
#pragma warning restore EF1002
}
