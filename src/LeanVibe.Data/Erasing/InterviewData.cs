using LeanVibe.Data.Keys;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Erasing;

/// <summary>What was said about a product, in the interview that led to it and in those that changed it. It goes before the runs, by which the first one is found.</summary>
internal sealed class InterviewData(IDatabase database, TenantVault vault) : ITenantDataOwner
{
    public string Name => "interviews";

    public IReadOnlyList<string> Tables => [nameof(PlatformDb.Interviews)];

    public string Keeps => "";

    public async Task<long> EraseAsync(Tenant tenant, CancellationToken cancellation)
    {
        if (tenant.Kind != TenantKind.Mvp)
        {
            await using var own = database.Open(new(tenant.Id, DataKeys.None));
            return await own.Interviews.ExecuteDeleteAsync(cancellation);
        }

        var owner = tenant.Owner!.Value;
        await using var db = database.Open(new(owner, await vault.KeysOfAsync(owner, cancellation)));
        var runs = (await RunData.OfProductAsync(db, tenant.Slug, cancellation)).Select(r => r.ToString()).ToHashSet(StringComparer.Ordinal);
        var said = (await db.Interviews.AsNoTracking().ToListAsync(cancellation)).Select(i => i.ToInterview()).Where(i => i.Product == tenant.Slug || runs.Contains(i.Run)).Select(i => i.Id.Value).ToList();
        return said.Count == 0 ? 0 : await db.Interviews.Where(i => said.Contains(i.Id)).ExecuteDeleteAsync(cancellation);
    }
}
