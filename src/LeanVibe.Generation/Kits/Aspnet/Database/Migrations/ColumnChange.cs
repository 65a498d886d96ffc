namespace LeanVibe.Generation.Kits.Aspnet.Database.Migrations;

/// <summary>What becomes of one column.</summary>
/// <param name="Before">What it was; null for a new one.</param>
/// <param name="IsReplaced">Its values move to a column of another type, target or place; the old one is dropped.</param>
/// <param name="Work">Its name while data is moved.</param>
internal sealed record ColumnChange(Column After, Column? Before, bool IsReplaced, string Work)
{
    public bool IsAdded => Before is null || IsReplaced;

    public bool ChangesFilling => !IsAdded && Before!.IsFilled != After.IsFilled;
}
