using LeanVibe.Elicitation.Models;
using LeanVibe.Elicitation.Questions;

namespace LeanVibe.Elicitation.Conversation;

/// <summary>One thing that the founder did in an interview. Turns are kept for ever; the interview is what they add up to.</summary>
public sealed record Turn
{
    /// <summary>Chosen by whoever sends it: the same id twice is one turn, so that a lost answer may be sent again.</summary>
    public required string Id { get; init; }
    public required TurnKind Kind { get; init; }

    /// <summary>What was asked when this was said; null for the first words and for a change out of turn.</summary>
    public Asked? Question { get; init; }

    /// <summary>The suggested answers that were chosen, with what each of them says.</summary>
    public IReadOnlyList<Suggestion> Chosen { get; init; } = [];

    /// <summary>The founder's own words, as they were typed.</summary>
    public string Text { get; init; } = "";

    /// <summary>What a language model claims to have read in the words, where one is configured; checked whenever the turn is played.</summary>
    public IReadOnlyList<ModelFact> Read { get; init; } = [];
}

/// <summary>
/// Said: words that answer no question: the idea, or a change at any time. Answered: words or suggestions for a question.
/// Delegated: "decide for me". Skipped: not asked again. WentBack: takes back the turn before, which stays on record.
/// </summary>
public enum TurnKind { Said, Answered, Delegated, Skipped, WentBack }
