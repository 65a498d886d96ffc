using System.Threading.Channels;

namespace LeanVibe.Factory.Runs;

/// <summary>Writes a run's log in order. Lines of programs are queued, so that a slow disk never slows a compiler.</summary>
internal sealed class RunLog(IRunStore store, RunSignals signals, TimeProvider time) : IAsyncDisposable
{
    private readonly Channel<RunEvent> _lines = Channel.CreateBounded<RunEvent>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });
    private Task _writer = Task.CompletedTask;
    private int _open;

    public void Enqueue(RunId run, string stage, EventLevel level, string text)
    {
        if (Interlocked.Exchange(ref _open, 1) == 0)
        {
            _writer = WriteAsync();
        }

        _lines.Writer.TryWrite(new(0, run, time.GetUtcNow(), stage, level, Bounded(text)));
    }

    public async Task AddAsync(RunId run, string stage, EventLevel level, string text, CancellationToken cancellation)
    {
        await store.AppendAsync(new(0, run, time.GetUtcNow(), stage, level, Bounded(text)), cancellation);
        signals.Changed(run);
    }

    public async ValueTask DisposeAsync()
    {
        _lines.Writer.TryComplete();
        await _writer;
    }

    private static string Bounded(string text) => text.Length <= 4000 ? text : text[..4000] + " ...";

    private async Task WriteAsync()
    {
        await foreach (var line in _lines.Reader.ReadAllAsync())
        {
            await store.AppendAsync(line, CancellationToken.None);
            signals.Changed(line.Run);
        }
    }
}
