using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Keys;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Keys;

/// <summary>Keeps every tenant's keys, wrapped in the database and for some minutes opened in memory.</summary>
internal sealed class TenantVault(IDatabase database, IMasterKey master, ErasedTenants erased, TimeProvider time) : ITenantKeys
{
    /// <summary>After this long another machine's rotation or erasure is seen here too.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    /// <summary>So many tenants' keys are held at once: memory stays the same however many there are.</summary>
    private const int Most = 2_000;

    private readonly ConcurrentDictionary<TenantId, (DataKeys Keys, long At)> _opened = new();

    /// <exception cref="TenantErasedException">It has no keys.</exception>
    public async ValueTask<DataKeys> KeysOfAsync(TenantId tenant, CancellationToken cancellation)
    {
        if (erased.Contains(tenant))
        {
            throw new TenantErasedException(tenant);
        }

        if (_opened.TryGetValue(tenant, out var known) && time.GetElapsedTime(known.At) < Fresh)
        {
            return known.Keys;
        }

        await using var db = Open(tenant);
        var rows = await db.TenantKeys.AsNoTracking().ToListAsync(cancellation);
        if (rows.Count == 0)
        {
            throw new TenantErasedException(tenant);
        }

        var keys = new Dictionary<int, byte[]>();
        foreach (var row in rows)
        {
            keys[row.Version] = await master.UnwrapAsync(row.Master, Convert.FromBase64String(row.Wrapped), ContextOf(tenant, row.Version), cancellation);
        }

        if (_opened.Count >= Most)
        {
            _opened.Clear();
        }

        var opened = new DataKeys(keys);
        _opened[tenant] = (opened, time.GetTimestamp());
        return opened;
    }

    public async Task MintAsync(TenantId tenant, CancellationToken cancellation)
    {
        if (erased.Contains(tenant))
        {
            throw new TenantErasedException(tenant);
        }

        await using var db = Open(tenant);
        await using var transaction = await db.BeginChangeAsync($"keys/{tenant}", cancellation);
        if (!await db.TenantKeys.AnyAsync(cancellation))
        {
            await AddAsync(db, tenant, 1, cancellation);
            await transaction.CommitAsync(cancellation);
        }
    }

    public async Task<int> RotateAsync(TenantId tenant, CancellationToken cancellation)
    {
        await using var db = Open(tenant);
        await using var transaction = await db.BeginChangeAsync($"keys/{tenant}", cancellation);
        var last = await db.TenantKeys.MaxAsync(k => (int?)k.Version, cancellation) ?? throw new TenantErasedException(tenant);
        await AddAsync(db, tenant, last + 1, cancellation);
        await transaction.CommitAsync(cancellation);
        _opened.TryRemove(tenant, out _);
        return last + 1;
    }

    public async Task RewrapAsync(TenantId tenant, CancellationToken cancellation)
    {
        await using var db = Open(tenant);
        await using var transaction = await db.BeginChangeAsync($"keys/{tenant}", cancellation);
        foreach (var row in await db.TenantKeys.Where(k => k.Master != master.Id).ToListAsync(cancellation))
        {
            var context = ContextOf(tenant, row.Version);
            var key = await master.UnwrapAsync(row.Master, Convert.FromBase64String(row.Wrapped), context, cancellation);
            row.Wrapped = Convert.ToBase64String(await master.WrapAsync(key, context, cancellation));
            row.Master = master.Id;
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>First the note that outlives every backup, then the keys: killed between the two, the next start finishes it.</summary>
    public async Task EraseAsync(TenantId tenant, CancellationToken cancellation)
    {
        erased.Add(tenant);
        _opened.TryRemove(tenant, out _);
        await using var db = Open(tenant);
        await db.TenantKeys.ExecuteDeleteAsync(cancellation);
    }

    private PlatformDb Open(TenantId tenant) => database.Open(new(tenant, DataKeys.None));

    private async Task AddAsync(PlatformDb db, TenantId tenant, int version, CancellationToken cancellation)
    {
        var wrapped = await master.WrapAsync(RandomNumberGenerator.GetBytes(SealedBytes.KeyBytes), ContextOf(tenant, version), cancellation);
        db.TenantKeys.Add(new() { Version = version, Wrapped = Convert.ToBase64String(wrapped), Master = master.Id, CreatedAt = time.GetUtcNow().ToUnixTimeMilliseconds() });
        await db.SaveChangesAsync(cancellation);
    }

    private static string ContextOf(TenantId tenant, int version) => string.Create(CultureInfo.InvariantCulture, $"data key|{tenant}|{version}");
}
