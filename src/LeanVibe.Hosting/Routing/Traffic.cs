using System.Collections.Concurrent;

namespace LeanVibe.Hosting.Routing;

/// <summary>Who is used, and when last; an open request (a page that waits for events) counts as use.</summary>
public sealed class Traffic(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Use> _uses = new(StringComparer.Ordinal);

    public void Touch(string slug) => Of(slug).Last = time.GetTimestamp();

    /// <summary>A request begins; it ends when the returned value is disposed.</summary>
    public IDisposable Begin(string slug)
    {
        var use = Of(slug);
        Interlocked.Increment(ref use.Open);
        return new Ending(this, slug, use);
    }

    public TimeSpan IdleFor(string slug)
    {
        var use = Of(slug);
        return Volatile.Read(ref use.Open) > 0 ? TimeSpan.Zero : time.GetElapsedTime(use.Last);
    }

    private Use Of(string slug) => _uses.GetOrAdd(slug, _ => new() { Last = time.GetTimestamp() });

    private sealed class Use
    {
        public int Open;

        public long Last { get; set; }
    }

    private sealed class Ending(Traffic traffic, string slug, Use use) : IDisposable
    {
        public void Dispose()
        {
            Interlocked.Decrement(ref use.Open);
            traffic.Touch(slug);
        }
    }
}
