namespace LeanVibe.Platform.Processes;

/// <summary>A program to run. Arguments go to it as they are: no shell ever sees them.</summary>
public sealed record Command(string Program, params IReadOnlyList<string> Arguments)
{
    public string Folder { get; init; } = "";

    /// <summary>Added to this process's environment; an empty value removes the variable.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Written to its standard input, which is then closed.</summary>
    public string Input { get; init; } = "";

    /// <summary>Gives way to everything else on the machine (nice(1)): for work that nobody waits for.</summary>
    public bool IsInBackground { get; init; }

    public override string ToString() => string.Join(' ', Arguments.Prepend(Program));
}
