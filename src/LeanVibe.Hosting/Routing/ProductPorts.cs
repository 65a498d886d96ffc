namespace LeanVibe.Hosting.Routing;

/// <summary>
/// Which port answers for a product, and how many are being answered there. Looking a port up and being counted is one step,
/// so that a switch can wait until nobody is served by the old process any more.
/// </summary>
internal sealed class ProductPorts(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Guests> _guests = [];

    /// <summary>From now on requests for the product go to this port.</summary>
    public void Open(string slug, int port)
    {
        lock (_lock)
        {
            _open[slug] = port;
        }
    }

    /// <summary>Nobody answers for the product until it is woken.</summary>
    public void Close(string slug)
    {
        lock (_lock)
        {
            _open.Remove(slug);
        }
    }

    /// <summary>Somebody found that nobody listens on this port any more.</summary>
    public void Close(string slug, int port)
    {
        lock (_lock)
        {
            if (_open.TryGetValue(slug, out var open) && open == port)
            {
                _open.Remove(slug);
            }
        }
    }

    /// <param name="counts">False for a stream that stays open: nobody waits for its end.</param>
    /// <returns>Null when it has to be woken. Dispose it when the answer is through.</returns>
    public Visit? Enter(string slug, bool counts)
    {
        lock (_lock)
        {
            if (!_open.TryGetValue(slug, out var port))
            {
                return null;
            }

            if (!counts)
            {
                return new(port, () => { });
            }

            var guests = _guests.TryGetValue(port, out var there) ? there : _guests[port] = new();
            guests.Count++;
            return new(port, () => Leave(port, guests));
        }
    }

    /// <summary>Completes when nobody is being answered on a port, or when it takes too long: a stream of events may never end.</summary>
    public async Task EmptyAsync(int port, TimeSpan longest)
    {
        Task left;
        lock (_lock)
        {
            left = _guests.TryGetValue(port, out var guests) ? guests.Left.Task : Task.CompletedTask;
        }

        await Task.WhenAny(left, Task.Delay(longest, time));
    }

    private void Leave(int port, Guests guests)
    {
        lock (_lock)
        {
            guests.Count--;
            if (guests.Count == 0)
            {
                _guests.Remove(port);
                guests.Left.TrySetResult();
            }
        }
    }

    private sealed class Guests
    {
        public int Count { get; set; }

        public TaskCompletionSource Left { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
