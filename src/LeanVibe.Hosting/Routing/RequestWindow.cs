namespace LeanVibe.Hosting.Routing;

/// <summary>Requests of one product, or of one owner, in the minute that runs; minutes before it wait to be taken.</summary>
internal sealed class RequestWindow
{
    /// <summary>Of minutes that nobody took; the oldest goes first.</summary>
    private const int MostKept = 120;

    private readonly Lock _lock = new();
    private readonly Queue<RequestMinute> _over = new();
    private RequestMinute _now = new(0, 0, 0);

    /// <param name="most">Null for no limit.</param>
    /// <returns>False when the minute is full.</returns>
    public bool TryTake(long minute, long? most)
    {
        lock (_lock)
        {
            TurnTo(minute);
            if (_now.Passed >= most)
            {
                return false;
            }

            _now = _now with { Passed = _now.Passed + 1 };
            return true;
        }
    }

    /// <summary>What was taken here was refused elsewhere.</summary>
    public void GiveBack(long minute) => Add(minute, -1, 0);

    public void Refuse(long minute) => Add(minute, 0, 1);

    /// <summary>Minutes that have requests and lie before this one; each is taken once.</summary>
    public IReadOnlyList<RequestMinute> TakeBefore(long minute)
    {
        lock (_lock)
        {
            if (_now.Minute < minute)
            {
                TurnTo(minute);
            }

            List<RequestMinute> taken = [.. _over];
            _over.Clear();
            return taken;
        }
    }

    private void Add(long minute, int passed, int refused)
    {
        lock (_lock)
        {
            TurnTo(minute);
            _now = _now with { Passed = _now.Passed + passed, Refused = _now.Refused + refused };
        }
    }

    /// <summary>A clock that was put back does not open the minute anew.</summary>
    private void TurnTo(long minute)
    {
        if (minute <= _now.Minute)
        {
            return;
        }

        if (_now.Passed + _now.Refused > 0)
        {
            _over.Enqueue(_now);
            if (_over.Count > MostKept)
            {
                _over.Dequeue();
            }
        }

        _now = new(minute, 0, 0);
    }
}
