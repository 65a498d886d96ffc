using System.Security.Cryptography;

namespace HarvestTable.Platform.Rows;

/// <summary>What the effects of a transition or an action work with: one transaction, one caller, one moment.</summary>
/// <param name="Id">The acting row; a fresh id for an action on the collection.</param>
public sealed record EffectScope(Tx Tx, Caller Caller, Guid Id, DateTimeOffset Now, RowServices Services, CancellationToken Ct)
{
    /// <summary>The row that the effects made last.</summary>
    public (string Entity, Guid Id)? Made { get; private set; }

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    public Task RunAsync(Sql sql) => Tx.ExecuteAsync(sql, Ct);

    /// <summary>Refuses everything when the query finds a row; its first column names the culprit in the message's {0}.</summary>
    public async Task RefuseWhenAsync(Sql query, string message)
    {
        if (await Tx.FirstAsync(query, static r => r.Text(), Ct) is { } label)
        {
            throw Refusal.Conflict(string.Format(null, message, label));
        }
    }

    public Task<long> NextAsync(string sequence) => Sequence.NextAsync(Tx, sequence, Ct);

    public async Task CreatedAsync(string entity, Guid id)
    {
        Made = (entity, id);
        await Services.Journal.RecordAsync(Tx, Caller, "created", entity, id, Ct);
    }

    /// <summary>The query finds the ids of the rows that were changed besides the acting one.</summary>
    public async Task ChangedAsync(string entity, Sql query)
    {
        foreach (var row in await Tx.ListAsync($"select distinct id from ({query}) changed where id is not null", static r => r.Id(), Ct))
        {
            await Services.Journal.RecordAsync(Tx, Caller, "updated", entity, row, Ct);
        }
    }

    /// <summary>About the row that was just made, if the message is about such a row, else about the acting one.</summary>
    public Task NotifyAsync(string notification, string entity) =>
        Services.Journal.Notices.SendAsync(Tx, notification, Made is var (made, row) && made == entity ? row : Id, Ct);

    /// <summary>Charges the caller the amount, in minor units, that the query finds.</summary>
    public async Task ChargeAsync(string entity, Sql amount) =>
        await Services.Charges.ChargeAsync(this, entity, await Tx.CountAsync(amount, Ct));

    /// <summary>Draws one of the rows at random; the query finds ids and their weights.</summary>
    public async Task<Guid> PickAsync(Sql query)
    {
        var rows = await Tx.ListAsync(query, static r => (Id: r.Id(), Weight: Math.Max(0m, r.Number())), Ct);
        var total = (int)Math.Min(rows.Sum(r => r.Weight) * 1000, int.MaxValue);
        if (total <= 0)
        {
            throw Refusal.Conflict("There is nothing to draw from.");
        }

        var drawn = RandomNumberGenerator.GetInt32(total) / 1000m;
        foreach (var row in rows)
        {
            drawn -= row.Weight;
            if (drawn < 0)
            {
                return row.Id;
            }
        }

        return rows[^1].Id;
    }
}
