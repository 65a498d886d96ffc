using System.Text.Json;

namespace LeanVibe.Factory.Gates.Conformance;

/// <summary>What a product answered.</summary>
/// <param name="Json">Its body, when that is JSON.</param>
internal sealed record Answer(int Status, string Type, string Text, JsonElement? Json)
{
    public bool Succeeded => Status is >= 200 and < 300;

    /// <summary>The start of the body, for a message.</summary>
    public string Excerpt => Text.Length == 0 ? "" : $" ({Text[..Math.Min(Text.Length, 160)].ReplaceLineEndings(" ")})";
}
