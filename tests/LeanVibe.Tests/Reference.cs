using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Serialization;

namespace LeanVibe.Tests;

/// <summary>The Blueprint that uses every feature of the IR: templates/reference.blueprint.json.</summary>
internal static class Reference
{
    public static string Root { get; } = FindRoot();

    public static string Json { get; } = File.ReadAllText(Path.Combine(Root, "templates", "reference.blueprint.json"));

    public static Blueprint Blueprint => System.Text.Json.JsonSerializer.Deserialize<Blueprint>(Json, BlueprintJson.Options)!;

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "LeanVibe.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests must run inside the repository.");
        }

        return folder;
    }
}
