using System.Text;

namespace LeanVibe.Platform.Processes;

/// <summary>Keeps the last lines of what a program says, so that a talkative one cannot fill the memory. Safe for several writers.</summary>
internal sealed class OutputTail(int most = 256 * 1024)
{
    private readonly Queue<string> _lines = new();
    private readonly Lock _lock = new();
    private int _length;

    public void Add(string line)
    {
        lock (_lock)
        {
            var kept = line.Length > most ? line[..most] : line;
            _lines.Enqueue(kept);
            _length += kept.Length + 1;
            while (_length > most && _lines.Count > 1)
            {
                _length -= _lines.Dequeue().Length + 1;
            }
        }
    }

    public override string ToString()
    {
        lock (_lock)
        {
            return _lines.Aggregate(new StringBuilder(), (text, line) => text.Append(line).Append('\n')).ToString();
        }
    }
}
