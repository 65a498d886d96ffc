using LeanVibe.Data.Keys;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using LeanVibe.Platform.Tenancy.Exporting;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Erasing;

/// <summary>Runs with all that they left. The run itself goes last: by it the rest is found again after a kill.</summary>
internal sealed class RunData(IDatabase database, TenantVault vault) : ITenantDataOwner
{
    public string Name => "runs";

    public IReadOnlyList<string> Tables => [nameof(PlatformDb.Runs), nameof(PlatformDb.RunEvents), nameof(PlatformDb.Checkpoints), nameof(PlatformDb.Gates)];

    public string Keeps => "";

    public async Task ExportAsync(Tenant tenant, Export export, CancellationToken cancellation)
    {
        var owner = tenant.Owner ?? tenant.Id;
        await using var db = database.Open(new(owner, await vault.KeysOfAsync(owner, cancellation)));
        var runs = tenant.Kind == TenantKind.Mvp ? await OfProductAsync(db, tenant.Slug, cancellation) : [.. await db.Runs.Select(r => r.Id).ToListAsync(cancellation)];
        if (runs.Count > 0)
        {
            await export.AddAsync("runs", db.Runs.Where(r => runs.Contains(r.Id)), cancellation);
            await export.AddAsync("run-events", db.RunEvents.Where(e => runs.Contains(e.Run)), cancellation);
            await export.AddAsync("checkpoints", db.Checkpoints.Where(c => runs.Contains(c.Run)), cancellation);
            await export.AddAsync("gates", db.Gates.Where(g => runs.Contains(g.Run)), cancellation);
        }
    }

    public async Task<long> EraseAsync(Tenant tenant, CancellationToken cancellation)
    {
        if (tenant.Kind == TenantKind.Mvp)
        {
            var owner = tenant.Owner!.Value;
            if (vault.IsErased(owner))
            {
                // Came back with a backup: which of them are this product's nobody can read, and the owner's go with the owner.
                return 0;
            }

            await using var db = database.Open(new(owner, await vault.KeysOfAsync(owner, cancellation)));
            return await EraseAsync(db, await OfProductAsync(db, tenant.Slug, cancellation), cancellation);
        }

        await using var own = database.Open(new(tenant.Id, DataKeys.None));
        await own.RunAddresses.Where(a => a.Owner == tenant.Id.Value).ExecuteDeleteAsync(cancellation);
        return await own.RunEvents.ExecuteDeleteAsync(cancellation)
            + await own.Checkpoints.ExecuteDeleteAsync(cancellation)
            + await own.Gates.ExecuteDeleteAsync(cancellation)
            + await own.Runs.ExecuteDeleteAsync(cancellation);
    }

    /// <summary>What a run is about is sealed in it.</summary>
    public static async Task<IReadOnlyList<Guid>> OfProductAsync(PlatformDb db, string slug, CancellationToken cancellation) =>
        [.. (await db.Runs.AsNoTracking().ToListAsync(cancellation)).Select(r => r.ToRun()).Where(r => r.Slug == slug).Select(r => r.Id.Value)];

    private static async Task<long> EraseAsync(PlatformDb db, IReadOnlyList<Guid> runs, CancellationToken cancellation) => runs.Count == 0 ? 0
        : await db.RunEvents.Where(e => runs.Contains(e.Run)).ExecuteDeleteAsync(cancellation)
        + await db.Checkpoints.Where(c => runs.Contains(c.Run)).ExecuteDeleteAsync(cancellation)
        + await db.Gates.Where(g => runs.Contains(g.Run)).ExecuteDeleteAsync(cancellation)
        + await db.RunAddresses.Where(a => runs.Contains(a.Run)).ExecuteDeleteAsync(cancellation)
        + await db.Runs.Where(r => runs.Contains(r.Id)).ExecuteDeleteAsync(cancellation);
}
