using LeanVibe.Elicitation.Questions;

namespace LeanVibe.Elicitation.Coverage;

/// <summary>How far a topic is known.</summary>
/// <param name="Share">0 to 1.</param>
/// <param name="Because">What it rests on, for the founder.</param>
public sealed record TopicCover(Topic Topic, double Share, string Because);
