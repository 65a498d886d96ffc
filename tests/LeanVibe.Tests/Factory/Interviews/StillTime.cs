namespace LeanVibe.Tests.Factory.Interviews;

/// <summary>A clock that moves only when a test moves it. Waits of up to a second, such as the pause before a second try, are over at once.</summary>
internal sealed class StillTime : TimeProvider
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly List<Alarm> alarms = [];
    private DateTimeOffset now = new(2030, 5, 14, 9, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    public void Advance(TimeSpan by)
    {
        List<Alarm> due;
        lock (gate)
        {
            now += by;
            due = [.. alarms.Where(a => a.Due <= now)];
            alarms.RemoveAll(due.Contains);
        }

        due.ForEach(a => a.Ring());
    }

    private sealed class Alarm(StillTime time, Action ring) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.gate)
            {
                time.alarms.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan && dueTime > Short)
                {
                    Due = time.now + dueTime;
                    time.alarms.Add(this);
                }
            }

            if (dueTime != Timeout.InfiniteTimeSpan && dueTime <= Short)
            {
                ThreadPool.QueueUserWorkItem(_ => Ring());
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
