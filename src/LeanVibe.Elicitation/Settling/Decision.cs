namespace LeanVibe.Elicitation.Settling;

/// <summary>Something that was decided about the product and that is no fact of the language; it settles what an assembled Blueprint left open.</summary>
/// <param name="Subject">What it is about: a noun, or the choice itself.</param>
/// <param name="Value">What is decided of it; may be empty.</param>
public sealed record Decision(DecisionKind Kind, string Subject, string Value = "")
{
    /// <summary>Only the last decision of its kind holds; of the others, the last on the same subject.</summary>
    internal bool IsSole => Kind is DecisionKind.Audience or DecisionKind.Character;
}

/// <summary>
/// Rename: a noun and its new one. Approve: a thing and who says yes to it ("" for whoever administers). Audience: "everyone", "members" or "invited".
/// Character: of the pages. Measure: a thing, and the field to add up ("" to count). Language: a BCP 47 tag. Field: a field,
/// alone or "of" its thing, and "optional", "required" or "unique".
/// </summary>
public enum DecisionKind { Rename, Approve, Audience, Character, Measure, Language, Field }
