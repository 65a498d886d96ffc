using System.Globalization;
using System.Runtime.CompilerServices;
using LeanVibe.Data.Keys;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Audit;

/// <summary>Appends to the chain of this scope's tenant, one entry after the other.</summary>
internal sealed class AuditTrail(PlatformDbs dbs, CurrentTenant tenant, CurrentActor actor, AuditSealer sealer, TimeProvider time) : IAuditTrail
{
    /// <summary>Entries that are opened at once.</summary>
    private const int Piece = 500;

    public async Task<long> WriteAsync(AuditEvent what, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        await using var transaction = await db.BeginChangeAsync("audit", cancellation);
        var last = await db.AuditEntries.AsNoTracking().OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancellation);
        var (number, previous) = ((last?.Number ?? 0) + 1, last?.Hash ?? ChainLink.Start);
        string Close(string column, string text) => Seal.Close(db.Access!.Keys, PlaceOf(tenant.Id.Value, number, column), text);
        var row = new AuditRow
        {
            Tenant = tenant.Id.Value, Number = number, At = time.GetUtcNow().ToUnixTimeMilliseconds(), Action = what.Action, Subject = what.Subject, Previous = previous,
            Actor = Close("Actor", actor.Name), Origin = Close("Origin", actor.Origin), Reason = Close("Reason", what.Reason), Detail = Close("Detail", what.Detail),
        };
        db.AuditEntries.Add(row);
        db.Entry(row).Property(r => r.Hash).CurrentValue = ChainLink.HashOf(number, previous, AuditChains.FieldsOf(row));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        sealer.Grew(tenant.Id);
        return number;
    }

    public async Task<IReadOnlyList<AuditEntry>> ReadAsync(long after, int most, CancellationToken cancellation)
    {
        await using var db = await dbs.OpenAsync(cancellation);
        return Opened(db, await db.AuditEntries.AsNoTracking().Where(a => a.Number > after).OrderBy(a => a.Number).Take(most).ToListAsync(cancellation));
    }

    public async IAsyncEnumerable<AuditEntry> SearchAsync(AuditQuery query, long after, bool newestFirst, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            // A context for each piece: whoever reads slowly holds no connection meanwhile.
            List<AuditEntry> piece;
            await using (var db = await dbs.OpenAsync(cancellation))
            {
                piece = Opened(db, await Of(db.AuditEntries.AsNoTracking(), query, after, newestFirst).Take(Piece).ToListAsync(cancellation));
            }

            foreach (var entry in piece.Where(query.IsMet))
            {
                yield return entry;
            }

            if (piece.Count < Piece)
            {
                yield break;
            }

            after = piece[^1].Number;
        }
    }

    /// <summary>What the database can tell: the rest is sealed.</summary>
    private static IQueryable<AuditRow> Of(IQueryable<AuditRow> rows, AuditQuery query, long after, bool newestFirst)
    {
        if (query.From is { } from)
        {
            var moment = from.ToUnixTimeMilliseconds();
            rows = rows.Where(a => a.At >= moment);
        }

        if (query.To is { } to)
        {
            var moment = to.ToUnixTimeMilliseconds();
            rows = rows.Where(a => a.At < moment);
        }

        rows = query.Action.Length > 0 ? rows.Where(a => a.Action.StartsWith(query.Action)) : rows;
        rows = query.Subject.Length > 0 ? rows.Where(a => a.Subject == query.Subject) : rows;
        rows = query.Outcome switch
        {
            AuditOutcome.Refused => rows.Where(a => a.Action.EndsWith(AuditQuery.RefusedMark)),
            AuditOutcome.Done => rows.Where(a => !a.Action.EndsWith(AuditQuery.RefusedMark)),
            _ => rows,
        };
        return newestFirst ? rows.Where(a => after == 0 || a.Number < after).OrderByDescending(a => a.Number) : rows.Where(a => a.Number > after).OrderBy(a => a.Number);
    }

    private static List<AuditEntry> Opened(PlatformDb db, List<AuditRow> rows)
    {
        string Open(AuditRow row, string column, string text) => Seal.Open(db.Access!.Keys, PlaceOf(row.Tenant, row.Number, column), text);
        return
        [
            .. rows.Select(r => new AuditEntry(
                r.Number, DateTimeOffset.FromUnixTimeMilliseconds(r.At), Open(r, "Actor", r.Actor), Open(r, "Origin", r.Origin), r.Action, r.Subject, Open(r, "Reason", r.Reason), Open(r, "Detail", r.Detail), r.Hash)),
        ];
    }

    private static string PlaceOf(Guid tenant, long number, string column) => string.Create(CultureInfo.InvariantCulture, $"{tenant:N}|AuditEntries|{column}|{number}");
}
