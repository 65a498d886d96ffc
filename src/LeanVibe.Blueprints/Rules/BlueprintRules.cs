namespace LeanVibe.Blueprints.Rules;

/// <summary>Everything that must hold before a Blueprint can be approved, in the order in which findings are shown.</summary>
public static class BlueprintRules
{
    public static IReadOnlyList<Finding> Check(Blueprint blueprint) => [];
}
