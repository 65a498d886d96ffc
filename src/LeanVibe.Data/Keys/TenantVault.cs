using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using LeanVibe.Data.Identity;
using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Keys;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Keys;

/// <summary>Keeps every tenant's keys, wrapped in the database and for some minutes opened in memory.</summary>
internal sealed class TenantVault(IDatabase database, IMasterKey master, ErasedTenants erased, TimeProvider time) : ITenantKeys
{
    /// <summary>After this long another machine's rotation or erasure is seen here too.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>So many tenants' keys are held at once: memory stays the same however many there are.</summary>
    private const int Most = 2_000;

    private readonly ConcurrentDictionary<TenantId, (DataKeys Keys, long At)> _opened = new();

    /// <summary>Nothing of it that is sealed can ever be read.</summary>
    public bool IsErased(TenantId tenant) => erased.Contains(tenant);

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

        return await LearnAsync(tenant, cancellation);
    }

    private async Task<DataKeys> LearnAsync(TenantId tenant, CancellationToken cancellation)
    {
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

        var now = time.GetTimestamp();
        var opened = _opened.AddOrUpdate(tenant, _ => (new(), now), (_, before) => (before.Keys, now)).Keys;
        opened.Learn(keys);
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
        await LearnAsync(tenant, cancellation);
        return last + 1;
    }

    /// <summary>
    /// Tenants, people and the platform itself. Asks who they are after the new key wraps: whoever comes later gets a key wrapped by the new one, and whose
    /// first key is being made now holds the lock that this waits for.
    /// </summary>
    public async Task<int> RewrapAsync(CancellationToken cancellation)
    {
        List<Guid> all;
        await using (var db = database.Open(null))
        {
            all = [.. await db.Tenants.Select(t => t.Id).ToListAsync(cancellation), .. await db.Accounts.Select(a => a.Id).ToListAsync(cancellation)];
        }

        var number = 0;
        foreach (var tenant in all.Select(id => new TenantId(id)).Append(IdentitySecrets.Place).Where(t => !erased.Contains(t)))
        {
            number += await RewrapAsync(tenant, cancellation);
        }

        return number;
    }

    private async Task<int> RewrapAsync(TenantId tenant, CancellationToken cancellation)
    {
        await using var db = Open(tenant);
        await using var transaction = await db.BeginChangeAsync($"keys/{tenant}", cancellation);
        var current = master.Id;
        var rows = await db.TenantKeys.Where(k => k.Master != current).ToListAsync(cancellation);
        foreach (var row in rows)
        {
            var context = ContextOf(tenant, row.Version);
            var key = await master.UnwrapAsync(row.Master, Convert.FromBase64String(row.Wrapped), context, cancellation);
            var wrapped = await master.WrapAsync(key, context, cancellation);
            (row.Wrapped, row.Master) = (Convert.ToBase64String(wrapped.Bytes), wrapped.Master);
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return rows.Count;
    }

    /// <summary>First the note that outlives every backup, then the keys: killed between the two, the next start finishes it.</summary>
    public async Task EraseAsync(TenantId tenant, CancellationToken cancellation)
    {
        erased.Add(tenant);
        if (_opened.TryRemove(tenant, out var opened))
        {
            opened.Keys.Learn(new Dictionary<int, byte[]>());
        }

        await using var db = Open(tenant);
        await db.TenantKeys.ExecuteDeleteAsync(cancellation);
    }

    private PlatformDb Open(TenantId tenant) => database.Open(new(tenant, DataKeys.None));

    private async Task AddAsync(PlatformDb db, TenantId tenant, int version, CancellationToken cancellation)
    {
        var wrapped = await master.WrapAsync(RandomNumberGenerator.GetBytes(SealedBytes.KeyBytes), ContextOf(tenant, version), cancellation);
        db.TenantKeys.Add(new() { Version = version, Wrapped = Convert.ToBase64String(wrapped.Bytes), Master = wrapped.Master, CreatedAt = time.GetUtcNow().ToUnixTimeMilliseconds() });
        await db.SaveChangesAsync(cancellation);
    }

    private static string ContextOf(TenantId tenant, int version) => string.Create(CultureInfo.InvariantCulture, $"data key|{tenant}|{version}");
}
