namespace LeanVibe.Elicitation.Conversation;

/// <summary>Two things the founder said that cannot both hold.</summary>
/// <param name="Id">Stable for the same two things, so that it is asked about once.</param>
/// <param name="Earlier">What was said first, in its words.</param>
/// <param name="Later">What was said last, in its words.</param>
public sealed record Contradiction(string Id, string Subject, Side Earlier, Side Later);

/// <summary>One side, and what holds when the founder chooses it.</summary>
public sealed record Side(string Quote, IReadOnlyList<string> Means);
