namespace LeanVibe.Blueprints.Changes;

/// <summary>One difference between two revisions.</summary>
/// <param name="Path">The element in the later revision; of something removed, in the earlier one.</param>
/// <param name="Sentence">For people, with what it does to data.</param>
public sealed record Change(ChangeKind Kind, string Path, string Sentence, DataEffect Effect)
{
    /// <summary>Of a change: the member, in camel case, for example "required"; else "".</summary>
    public string Member { get; init; } = "";

    /// <summary>Of an element whose id changed: where it was; else "".</summary>
    public string PreviousPath { get; init; } = "";
}

/// <summary>Renamed: the same element has a new name, or a new id and is otherwise equal.</summary>
public enum ChangeKind { Added, Removed, Changed, Renamed }

/// <summary>
/// None: the database stays as it is. Migrates: its schema changes and all data stays. NeedsValue: rows that exist need a value that
/// the Blueprint does not give. LosesData: something stored goes.
/// </summary>
public enum DataEffect { None, Migrates, NeedsValue, LosesData }
