using LeanVibe.Blueprints.Rules;

namespace LeanVibe.Blueprints.Serialization;

/// <summary>What came of reading a file.</summary>
/// <param name="Blueprint">Null when a finding is an error. What was read still has to pass <see cref="BlueprintRules"/>.</param>
public sealed record ReadResult(Blueprint? Blueprint, IReadOnlyList<Finding> Findings)
{
    public static ReadResult Failed(params IReadOnlyList<Finding> findings) => new(null, findings);
}
