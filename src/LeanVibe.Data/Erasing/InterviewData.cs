using LeanVibe.Data.Keys;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using LeanVibe.Platform.Tenancy.Exporting;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Erasing;

/// <summary>What was said about a product, in the interview that led to it and in those that changed it. It goes before the runs, by which the first one is found.</summary>
internal sealed class InterviewData(IDatabase database, TenantVault vault) : ITenantDataOwner
{
    public string Name => "interviews";

    public IReadOnlyList<string> Tables => [nameof(PlatformDb.Interviews)];

    public string Keeps => "";

    public async Task ExportAsync(Tenant tenant, Export export, CancellationToken cancellation)
    {
        var owner = tenant.Owner ?? tenant.Id;
        await using var db = database.Open(new(owner, await vault.KeysOfAsync(owner, cancellation)));
        if (tenant.Kind != TenantKind.Mvp)
        {
            await export.AddAsync("interviews", db.Interviews, cancellation);
        }
        else if (await OfProductAsync(db, tenant.Slug, cancellation) is { Count: > 0 } said)
        {
            await export.AddAsync("interviews", db.Interviews.Where(i => said.Contains(i.Id)), cancellation);
        }
    }

    public async Task<long> EraseAsync(Tenant tenant, CancellationToken cancellation)
    {
        if (tenant.Kind != TenantKind.Mvp)
        {
            await using var own = database.Open(new(tenant.Id, DataKeys.None));
            return await own.Interviews.ExecuteDeleteAsync(cancellation);
        }

        var owner = tenant.Owner!.Value;
        if (vault.IsErased(owner))
        {
            // Came back with a backup: which of them are this product's nobody can read, and the owner's go with the owner.
            return 0;
        }

        await using var db = database.Open(new(owner, await vault.KeysOfAsync(owner, cancellation)));
        var said = await OfProductAsync(db, tenant.Slug, cancellation);
        return said.Count == 0 ? 0 : await db.Interviews.Where(i => said.Contains(i.Id)).ExecuteDeleteAsync(cancellation);
    }

    private static async Task<IReadOnlyList<Guid>> OfProductAsync(PlatformDb db, string slug, CancellationToken cancellation)
    {
        var runs = (await RunData.OfProductAsync(db, slug, cancellation)).Select(r => r.ToString()).ToHashSet(StringComparer.Ordinal);
        return [.. (await db.Interviews.AsNoTracking().ToListAsync(cancellation)).Select(i => i.ToInterview()).Where(i => i.Product == slug || runs.Contains(i.Run)).Select(i => i.Id.Value)];
    }
}
