using System.Globalization;
using LeanVibe.Data.Keys;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Audit;

internal sealed class AuditChains(IDatabase database) : IAuditChains
{
    public async Task<IReadOnlyList<ChainLink>> ReadAsync(TenantId tenant, CancellationToken cancellation)
    {
        await using var db = database.Open(new(tenant, DataKeys.None));
        var rows = await db.AuditEntries.AsNoTracking().OrderBy(a => a.Number).ToListAsync(cancellation);
        return [.. rows.Select(r => new ChainLink(r.Number, r.Previous, r.Hash, FieldsOf(r)))];
    }

    /// <summary>The order is part of every hash: never change it.</summary>
    public static IReadOnlyList<string> FieldsOf(AuditRow row) =>
        [row.Tenant.ToString("D"), row.At.ToString(CultureInfo.InvariantCulture), row.Action, row.Subject, row.Actor, row.Origin, row.Reason, row.Detail];
}
