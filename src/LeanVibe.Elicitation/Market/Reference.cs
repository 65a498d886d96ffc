namespace LeanVibe.Elicitation.Market;

/// <summary>A product of the same kind, and who says so.</summary>
/// <param name="Does">What it does, and what people come to it for.</param>
/// <param name="Source">The address of the page that says so.</param>
/// <param name="Date">When it was known to be so: year and month for what the packs know, a day for what was looked up.</param>
/// <param name="IsLive">It was looked up; else it is what the packs knew at that date.</param>
public sealed record Reference(string Name, string Does, string Source, string Date, bool IsLive);
