using System.Collections.Concurrent;

namespace LeanVibe.Platform.Identity;

/// <summary>How often something was tried lately: so many times in a window of time, then no more until it is over. Kept in memory, bounded.</summary>
public sealed class Attempts(TimeProvider time)
{
    private const int MostKept = 20_000;
    private readonly ConcurrentDictionary<string, (long Since, int Count, TimeSpan Window)> _tried = new(StringComparer.Ordinal);

    public Attempt Try(string what, int most, TimeSpan window)
    {
        if (_tried.Count > MostKept)
        {
            foreach (var old in _tried.Where(t => time.GetElapsedTime(t.Value.Since) > t.Value.Window).Select(t => t.Key).ToList())
            {
                _tried.TryRemove(old, out _);
            }
        }

        var now = _tried.AddOrUpdate(what, _ => (time.GetTimestamp(), 1, window), (_, known) => time.GetElapsedTime(known.Since) > window ? (time.GetTimestamp(), 1, window) : (known.Since, known.Count + 1, window));
        return now.Count <= most ? Attempt.Allowed : now.Count == most + 1 ? Attempt.FirstRefused : Attempt.Refused;
    }
}

/// <summary>FirstRefused: worth an entry in the audit trail; those behind it would only fill it.</summary>
public enum Attempt { Allowed, FirstRefused, Refused }
