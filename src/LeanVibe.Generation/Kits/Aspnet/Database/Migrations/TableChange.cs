using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Database.Migrations;

/// <summary>What becomes of the table of one entity.</summary>
/// <param name="Before">The entity as it was; null for a new one.</param>
/// <param name="Work">The table's name while data is moved: the earlier one, or a free one.</param>
/// <param name="Gone">Columns that are dropped in the end, also those that are replaced.</param>
internal sealed record TableChange(EntityModel? Before, EntityModel After, string Work, IReadOnlyList<ColumnChange> Columns, IReadOnlyList<Column> Gone)
{
    public string Name => SqlNames.Table(After);

    public bool IsNew => Before is null;

    /// <summary>Whether SQLite, which cannot change a column, needs the table anew.</summary>
    public bool IsBeyondAdding => !IsNew && (Gone.Count > 0 || Columns.Any(c => c.ChangesFilling || (c.IsAdded && c.After.IsFilled)));

    public ColumnChange Column(string member) => Columns.First(c => c.After.Member == member);

    public ColumnChange? FindColumn(string name) => Columns.FirstOrDefault(c => c.After.Name == name);
}
