namespace HarvestTable.Features.Boxes;

/// <summary>Names by id.</summary>
internal static class BoxChoices
{
    public static IReadOnlyDictionary<string, string> Size { get; } = new Dictionary<string, string>
    {
        ["small"] = "Small",
        ["medium"] = "Medium",
        ["large"] = "Large",
    };
}
