using LeanVibe.Blueprints.Rules;
using LeanVibe.Elicitation;
using LeanVibe.Factory.Blueprints;

namespace LeanVibe.Factory.Understand;

/// <summary>An idea in words becomes a Blueprint, by rules and domain packs alone; or findings say why not.</summary>
public static class DraftBlueprint
{
    public static BlueprintCheck Execute(string idea)
    {
        var read = BriefReader.Read(idea);
        return read.Blueprint is { } blueprint
            ? new(blueprint, [.. read.Findings, .. BlueprintRules.Check(blueprint)])
            : new(null, read.Findings);
    }
}
