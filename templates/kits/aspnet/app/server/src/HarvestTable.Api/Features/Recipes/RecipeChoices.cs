namespace HarvestTable.Features.Recipes;

/// <summary>Names by id.</summary>
internal static class RecipeChoices
{
    public static IReadOnlyDictionary<string, string> Season { get; } = new Dictionary<string, string>
    {
        ["spring"] = "Spring",
        ["summer"] = "Summer",
        ["autumn"] = "Autumn",
        ["winter"] = "Winter",
    };
}
