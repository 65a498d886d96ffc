namespace HarvestTable.Platform.Rows;

/// <summary>What the caller may do with this row now.</summary>
public sealed record Can(bool Update, bool Delete, IReadOnlyList<string> Transitions, IReadOnlyList<string> Actions);
