using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Runs;

/// <summary>The line before the factory: so many runs work at once, the others wait in the order they came.</summary>
public sealed class RunSlots(PlatformOptions options)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<(RunId Run, TaskCompletionSource Turn)> _waiting = new();
    private int _free = options.RunsAtOnce;
    private TaskCompletionSource? _idle;

    /// <summary>Completes when no run works or waits: the moment for work that nobody waits for.</summary>
    public Task Idle
    {
        get
        {
            lock (_lock)
            {
                return _free == options.RunsAtOnce ? Task.CompletedTask : (_idle ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }
        }
    }

    /// <summary>Waits for a turn; disposing what it returns lets the next one in.</summary>
    public async Task<IDisposable> TakeAsync(RunId run, CancellationToken cancellation)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        LinkedListNode<(RunId, TaskCompletionSource)> place;
        lock (_lock)
        {
            if (_free > 0)
            {
                _free--;
                return new Slot(this);
            }

            place = _waiting.AddLast((run, turn));
        }

        await using var cancelled = cancellation.Register(() =>
        {
            lock (_lock)
            {
                if (place.List is not null)
                {
                    _waiting.Remove(place);
                    turn.TrySetCanceled(cancellation);
                }
            }
        });
        await turn.Task;
        return new Slot(this);
    }

    /// <summary>The place in line, from 1; 0 when the run does not wait.</summary>
    public int PlaceOf(RunId run)
    {
        lock (_lock)
        {
            var place = _waiting.Select((waiting, index) => (waiting.Run, index)).FirstOrDefault(w => w.Run == run, (default, -1)).Item2;
            return place + 1;
        }
    }

    private void Free()
    {
        lock (_lock)
        {
            if (_waiting.First is { } next)
            {
                _waiting.RemoveFirst();
                next.Value.Turn.SetResult();
            }
            else
            {
                _free++;
                if (_free == options.RunsAtOnce)
                {
                    _idle?.SetResult();
                    _idle = null;
                }
            }
        }
    }

    private sealed class Slot(RunSlots slots) : IDisposable
    {
        private int _disposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _disposed, 1) == 0)
            {
                slots.Free();
            }
        }
    }
}
