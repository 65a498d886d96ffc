using LeanVibe.Elicitation.Conversation;
using LeanVibe.Elicitation.Market;

namespace LeanVibe.Factory.Interviews;

/// <summary>What is kept of an interview: its turns, from which everything else follows.</summary>
public sealed record StoredInterview(InterviewId Id, DateTimeOffset CreatedAt)
{
    public DateTimeOffset ChangedAt { get; init; }
    public IReadOnlyList<Turn> Turns { get; init; } = [];

    /// <summary>The first words, short, or the product's name once there is one.</summary>
    public string Title { get; init; } = "";

    /// <summary>The run that builds it; empty until it was approved.</summary>
    public string Run { get; init; } = "";

    /// <summary>The product that it changes; empty while it is about a new one.</summary>
    public string Product { get; init; } = "";

    /// <summary>What a model was used for it so far, in tokens.</summary>
    public int ModelTokens { get; init; }

    /// <summary>What was looked up about products of the same kind; empty until somebody asked.</summary>
    public IReadOnlyList<Reference> Market { get; init; } = [];

    /// <summary>Counts the turns: whoever adds one says which version they saw.</summary>
    public int Version => Turns.Count;
}
