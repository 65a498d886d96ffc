using HarvestTable.Platform.Notices;

namespace HarvestTable.Platform.Trail;

/// <summary>What happens to a row: kept in the audit trail, told to the people concerned, and announced to open pages.</summary>
public sealed class Journal(RowSets sets, Events events, NoticeBoard notices, Meters meters, TimeProvider clock)
{
    public NoticeBoard Notices => notices;

    public async Task RecordAsync(Tx tx, Caller caller, string action, string entity, Guid id, CancellationToken ct)
    {
        var label = await sets[entity].LabelAsync(tx, id, ct);
        await tx.ExecuteAsync(
            $"""
            insert into app_activity (id, at, account_id, who, action, entity, row_id, label)
            values ({Guid.CreateVersion7()}, {clock.GetUtcNow()}, {caller.Id}, {caller.Name}, {action}, {entity}, {id}, {label})
            """,
            ct);
        await notices.SendForAsync(tx, entity, action, id, ct);
        tx.OnCommit(() =>
        {
            events.Publish(new(entity, id, action));
            meters.RowChanged(entity, action);
        });
    }
}
