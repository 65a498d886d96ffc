using LeanVibe.Blueprints.Rules;
using LeanVibe.Factory.Runs;

namespace LeanVibe.Factory.Blueprints;

/// <summary>Findings said as a failure of a stage.</summary>
internal static class BlueprintFailures
{
    public static StageFailure Of(IReadOnlyList<Finding> errors)
    {
        var first = errors[0];
        var place = first.Path.Length > 0 ? $"{first.Path}: " : "";
        var others = errors.Count > 1 ? $" (and {errors.Count - 1} more)" : "";
        return new($"{place}{first.Message}{others}", first.Mend, $"findings:{string.Join(',', errors.Select(e => e.Code + e.Path))}", "blueprint.json");
    }
}
