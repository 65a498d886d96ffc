using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Blueprints.Serialization;
using LeanVibe.Generation;
using LeanVibe.Blueprints.Serialization.Jdl;

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

    /// <summary>Reads JDL, JHipster's domain language, and checks the Blueprint that comes of it.</summary>
    /// <param name="name">What the product is called when the text does not say.</param>
    public static BlueprintCheck ExecuteJdl(string jdl, string name)
    {
        var says = jdl.Contains("baseName", StringComparison.Ordinal);
        var read = JdlImport.Read(jdl, says ? "" : name);
        return read.Blueprint is { } blueprint
            ? new(blueprint, [.. read.Findings, .. Generator.Check(blueprint)])
            : new(null, read.Findings);
    }

    public static BlueprintCheck Execute(Blueprint blueprint) => new(blueprint, Generator.Check(blueprint));
}

/// <param name="Blueprint">Null when it could not be read at all.</param>
public sealed record BlueprintCheck(Blueprint? Blueprint, IReadOnlyList<Finding> Findings)
{
    public bool Passed => Blueprint is not null && Findings.All(f => f.Severity != Severity.Error);
}
