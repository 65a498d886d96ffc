using LeanVibe.Data.Quotas;
using LeanVibe.Data.Usage;
using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Quotas;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Usage;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Runs;

/// <summary>Counting and taking are one transaction, and a tenant's come one after the other: of two at the last free place one wins.</summary>
internal sealed class BuildLedger(PlatformDbs dbs, CurrentTenant tenant) : IBuildLedger
{
    public async Task<Result<IReadOnlyList<QuotaState>>> BeginAsync(Run run, QuotaLimits limits, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync(UsageBook.Subject, cancellation);
        var today = await db.SumAsync(limits.Payer, UsageKind.Builds, UsageDays.Of(run.CreatedAt), cancellation);
        var after = await CountAsync(db, run.Slug.Length == 0, limits, cancellation);
        after.Add(limits.With(QuotaKind.BuildsPerDay, today + 1));
        if (Refusal(after) is { } full)
        {
            return full;
        }

        db.Runs.Add(RunRow.Of(run));
        db.RunAddresses.Add(RunAddressRow.Of(run, tenant.Id));
        await UsageBook.AddAsync(db, tenant.Id, [new($"build/{run.Id}", UsageKind.Builds, 1, run.CreatedAt) { Product = run.Slug }], cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return after;
    }

    public async Task<Result<IReadOnlyList<QuotaState>>> TakeAsync(RunId run, QuotaLimits limits, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync(UsageBook.Subject, cancellation);
        var address = await db.RunAddresses.FirstAsync(r => r.Run == run.Value && r.Owner == tenant.Id.Value, cancellation);
        if (address.IsAtWork)
        {
            return Result<IReadOnlyList<QuotaState>>.Of([]);
        }

        var after = await CountAsync(db, address.MakesProduct, limits, cancellation);
        if (Refusal(after) is { } full)
        {
            return full;
        }

        address.IsAtWork = true;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return after;
    }

    /// <summary>With one more run at work.</summary>
    private static async Task<List<QuotaState>> CountAsync(PlatformDb db, bool makesProduct, QuotaLimits limits, CancellationToken cancellation)
    {
        List<QuotaState> after = [limits.With(QuotaKind.BuildsAtOnce, await db.AtWorkAsync(limits.Payer, cancellation) + 1)];
        if (makesProduct)
        {
            after.Add(limits.With(QuotaKind.Products, await db.ProductsOfAsync(limits.Payer, cancellation) + 1));
        }

        return after;
    }

    private static Error? Refusal(IEnumerable<QuotaState> after) => after.FirstOrDefault(s => s.IsOver) is { } over ? QuotaErrors.Reached(over with { Used = over.Used - 1 }) : null;
}
