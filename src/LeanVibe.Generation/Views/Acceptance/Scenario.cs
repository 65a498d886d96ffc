namespace LeanVibe.Generation.Views.Acceptance;

/// <param name="Steps">Each with its keyword.</param>
/// <param name="Tag">Where it comes from: "founder", "permission" or "lifecycle".</param>
internal sealed record Scenario(string Title, string Tag, IReadOnlyList<string> Steps)
{
    /// <summary>Rows of an outline's table, the header first; empty for a plain scenario.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];
}
