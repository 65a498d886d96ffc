using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LeanVibe.Data.Keys;

/// <summary>Once, when a platform from before there were tenants is updated: seals what its rows hold in the open. Doing it again changes nothing.</summary>
internal sealed class SealOldRows(IDatabase database, TenantVault vault)
{
    public async Task ExecuteAsync(TenantId tenant, CancellationToken cancellation)
    {
        await using var db = database.Open(new(tenant, await vault.KeysOfAsync(tenant, cancellation)), acceptsPlain: true);
        foreach (var type in db.Model.GetEntityTypes().Where(t => typeof(TenantRow).IsAssignableFrom(t.ClrType) && SealedColumns.Of(t).Properties.Count > 0).ToList())
        {
            var method = typeof(SealOldRows).GetMethod(nameof(TouchAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(type.ClrType);
            await (Task)method.Invoke(null, [db, type, cancellation])!;
        }

        await db.SaveChangesAsync(cancellation);
    }

    private static async Task TouchAsync<T>(PlatformDb db, IReadOnlyEntityType type, CancellationToken cancellation)
        where T : TenantRow
    {
        foreach (var row in await db.Set<T>().ToListAsync(cancellation))
        {
            foreach (var column in SealedColumns.Of(type).Properties)
            {
                db.Entry(row).Property(column.Name).IsModified = true;
            }
        }
    }
}
