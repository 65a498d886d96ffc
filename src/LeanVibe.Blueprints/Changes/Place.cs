using System.Text.Json.Nodes;

namespace LeanVibe.Blueprints.Changes;

/// <summary>Where the comparison is.</summary>
/// <param name="Path">The element's path.</param>
/// <param name="Kind">The list it stands in, for example "fields"; of a group, the group's name.</param>
/// <param name="Trail">The elements on the way, outermost first.</param>
internal sealed record Place(string Path, string Kind, IReadOnlyList<JsonObject> Trail)
{
    /// <summary>Objects whose members are compared one by one.</summary>
    public static bool IsGroup(string member) => member is "product" or "brand" or "stack" or "lifecycle";

    public Place Into(string member) => this with { Path = Path.Length == 0 ? member : $"{Path}/{member}", Kind = member };

    public Place At(JsonObject element) => this with { Path = $"{Path}/{Pairing.Key(element)}", Trail = [.. Trail, element] };
}
