using LeanVibe.Elicitation.Models;

namespace LeanVibe.Factory.Interviews.Models;

/// <summary>What a model read in one turn, and what it used for it. Problem says why it read nothing.</summary>
public sealed record ModelReading(IReadOnlyList<ModelFact> Facts, int Tokens, string Problem = "")
{
    public static ModelReading None { get; } = new([], 0);
}
