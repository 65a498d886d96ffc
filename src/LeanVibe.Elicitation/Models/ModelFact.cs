namespace LeanVibe.Elicitation.Models;

/// <summary>What a language model says that it read in a founder's words. It is a claim until it is checked.</summary>
/// <param name="Line">A fact as in <see cref="Facts.FactNotation"/>.</param>
/// <param name="Quote">The founder's words that say so.</param>
public sealed record ModelFact(string Line, string Quote);
