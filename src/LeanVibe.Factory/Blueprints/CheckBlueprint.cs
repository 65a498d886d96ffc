using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Blueprints.Serialization;

namespace LeanVibe.Factory.Blueprints;

/// <summary>Reads a Blueprint from text that may be anything, and checks it: all findings at once.</summary>
public static class CheckBlueprint
{
    public static BlueprintCheck Execute(string json)
    {
        var read = BlueprintReader.Read(json);
        return read.Blueprint is { } blueprint
            ? Execute(blueprint)
            : new(null, read.Findings);
    }

    public static BlueprintCheck Execute(Blueprint blueprint) => new(blueprint, BlueprintRules.Check(blueprint));
}

/// <param name="Blueprint">Null when it could not be read at all.</param>
public sealed record BlueprintCheck(Blueprint? Blueprint, IReadOnlyList<Finding> Findings)
{
    public bool Passed => Blueprint is not null && Findings.All(f => f.Severity != Severity.Error);
}
