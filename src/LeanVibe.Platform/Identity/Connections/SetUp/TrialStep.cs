namespace LeanVibe.Platform.Identity.Connections.SetUp;

/// <summary>One check of a sign-in, and what to do when it is not good.</summary>
/// <param name="Good">What is said when it is good.</param>
/// <param name="Codes">The reasons of a refusal that belong to it.</param>
public sealed record TrialStep(string Name, string Good, string Mend, params IReadOnlyList<string> Codes);
