using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace HarvestTable.Platform.Trail;

/// <summary>Announces changes to open pages, each caller hearing only of rows that they may read.</summary>
public sealed class Events(Db db, RowSets sets)
{
    private readonly Lock _gate = new();
    private readonly List<Channel<RowEvent>> _listeners = [];

    public void Publish(RowEvent row)
    {
        lock (_gate)
        {
            _listeners.ForEach(l => l.Writer.TryWrite(row));
        }
    }

    public async IAsyncEnumerable<SseItem<RowEvent>> ListenAsync(Caller caller, [EnumeratorCancellation] CancellationToken ct)
    {
        var channel = Channel.CreateBounded<RowEvent>(new BoundedChannelOptions(100) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_gate)
        {
            _listeners.Add(channel);
        }

        try
        {
            // Nothing is sent before the first item, not even the headers: without this a listener cannot tell that it hears.
            yield return new(new("", Guid.Empty, "ready"), "ready");
            await foreach (var row in channel.Reader.ReadAllAsync(ct))
            {
                if (await MayHearAsync(caller, row, ct))
                {
                    yield return new(row);
                }
            }
        }
        finally
        {
            lock (_gate)
            {
                _listeners.Remove(channel);
            }
        }
    }

    /// <summary>A deleted row can no longer be asked whose it was, so only those hear of it who see all.</summary>
    private async Task<bool> MayHearAsync(Caller caller, RowEvent row, CancellationToken ct) => row.Action == "deleted"
        ? sets[row.Entity].MaySeeAll(caller)
        : await sets[row.Entity].MaySeeAsync(db, caller, row.Id, ct);
}
