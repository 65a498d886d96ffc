using LeanVibe.Elicitation.Conversation;

namespace LeanVibe.Elicitation.Questions;

/// <summary>Asks which of two things holds; it comes before everything else.</summary>
internal static class AskContradiction
{
    public static Question Of(Contradiction contradiction) => new()
    {
        Id = contradiction.Id,
        Topic = Topic.Rules,
        Text = $"You said \"{contradiction.Earlier.Quote}\" before, and \"{contradiction.Later.Quote}\" now. Which holds?",
        Why = $"Both cannot be, about {contradiction.Subject}; until you choose, what you said last holds.",
        Suggestions =
        [
            new("later", $"\"{contradiction.Later.Quote}\"", contradiction.Later.Means),
            new("earlier", $"\"{contradiction.Earlier.Quote}\"", contradiction.Earlier.Means),
        ],
        Several = false,
        // Who does not know loses nothing: a refusal counts only when it is meant.
        Usual = [contradiction.Later.Means.Any(m => m.StartsWith("no ", StringComparison.Ordinal)) ? "earlier" : "later"],
    };
}
