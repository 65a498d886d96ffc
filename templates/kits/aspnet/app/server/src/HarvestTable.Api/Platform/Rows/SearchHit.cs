namespace HarvestTable.Platform.Rows;

/// <summary>A row that holds the words somebody looks for.</summary>
/// <param name="Title">How the row is called.</param>
/// <param name="Excerpt">The text around the first word, where it is not in the title.</param>
/// <param name="Rank">0: the title begins with the words, 1: it holds them, 2: another text does.</param>
public sealed record SearchHit(string Entity, Guid Id, string Title, string Excerpt, int Rank);
