using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Changes;
using LeanVibe.Blueprints.Rules;

namespace LeanVibe.Factory.Interviews;

/// <summary>What a change in words would make of a product.</summary>
/// <param name="Words">As they were typed.</param>
/// <param name="Hash">Of the Blueprint with the change in it; apply by it. Empty when the words change nothing.</param>
/// <param name="Stories">Sentences of the stories that it touches.</param>
/// <param name="LosesData">Something that is stored would be lost.</param>
public sealed record ChangeView(string Words, string Hash, IReadOnlyList<Change> Changes, IReadOnlyList<string> Stories, bool LosesData, IReadOnlyList<Finding> Findings, IReadOnlyList<string> Doubts)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public Blueprint? Blueprint { get; init; }
}
