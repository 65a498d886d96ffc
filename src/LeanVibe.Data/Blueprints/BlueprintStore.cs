using System.Text.Json;
using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Serialization;
using LeanVibe.Factory.Blueprints;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Blueprints;

internal sealed class BlueprintStore(PlatformDbs dbs) : IBlueprintStore
{
    public async Task<Blueprint> SaveAsync(string slug, Blueprint blueprint, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync($"blueprint/{slug}", cancellation);
        var hash = BlueprintJson.Hash(blueprint);
        var latest = await db.Blueprints.AsNoTracking().Where(b => b.Slug == slug).OrderByDescending(b => b.Revision).FirstOrDefaultAsync(cancellation);
        if (latest?.Hash == hash)
        {
            return Read(latest);
        }

        var next = blueprint with { Revision = (latest?.Revision ?? 0) + 1 };
        db.Blueprints.Add(new() { Slug = slug, Revision = next.Revision, Hash = hash, Content = BlueprintJson.Write(next) });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return next;
    }

    public async Task<Blueprint?> FindAsync(string slug, int? revision, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        var row = await db.Blueprints.AsNoTracking()
            .Where(b => b.Slug == slug && (revision == null || b.Revision == revision))
            .OrderByDescending(b => b.Revision)
            .FirstOrDefaultAsync(cancellation);
        return row is null ? null : Read(row);
    }

    public async Task ApproveAsync(Approval approval, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        if (!await db.Approvals.AnyAsync(a => a.Slug == approval.Slug && a.Hash == approval.Hash, cancellation))
        {
            db.Approvals.Add(new()
            {
                Slug = approval.Slug, Hash = approval.Hash, By = approval.By, At = approval.At.ToUnixTimeMilliseconds(), Signature = approval.Signature,
            });
            await db.SaveChangesAsync(cancellation);
        }
    }

    public async Task<Approval?> ApprovalAsync(string slug, string hash, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        var row = await db.Approvals.AsNoTracking().FirstOrDefaultAsync(a => a.Slug == slug && a.Hash == hash, cancellation);
        return row is null ? null : new(row.Slug, row.Hash, row.By, DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Signature);
    }

    private static Blueprint Read(BlueprintRow row) => JsonSerializer.Deserialize<Blueprint>(row.Content, BlueprintJson.Options)!;
}
