using LeanVibe.Elicitation.Models;

namespace LeanVibe.Factory.Interviews.Models;

/// <summary>What a model read in one turn, and what it used for it. Problem says in a sentence for the founder why it read nothing.</summary>
public sealed record ModelReading(IReadOnlyList<ModelFact> Facts, int Tokens, string Problem = "")
{
    public static ModelReading None { get; } = new([], 0);

    public static ModelReading Unreadable { get; } = new([], 0, "The language model's answer could not be understood; rules alone read this.");
}
