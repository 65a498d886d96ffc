namespace LeanVibe.Elicitation.Packs;

/// <summary>A well-known product of the kind. What is said here was known at Date and is not looked up again.</summary>
/// <param name="Does">What it does, and what people come to it for.</param>
/// <param name="Source">The address of the page that says so.</param>
/// <param name="Date">Year and month in which it was known to be so: "2025-06".</param>
internal sealed record Competitor(string Name, string Does, string Source, string Date);
