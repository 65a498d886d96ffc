using System.Collections.Concurrent;

namespace LeanVibe.Hosting.Mvps;

/// <summary>How far the native build of each product is, in words for people; the factory says it, the views show it.</summary>
public sealed class NativeNotes
{
    private readonly ConcurrentDictionary<string, string> _notes = new(StringComparer.Ordinal);

    public void Say(string slug, string note) => _notes[slug] = note;

    public string Of(string slug) => _notes.GetValueOrDefault(slug, "");
}
