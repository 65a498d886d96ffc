namespace LeanVibe.Generation.Views.Er;

/// <summary>Sizes in pixels.</summary>
internal static class ErSizes
{
    public const double Width = 236;
    public const double Header = 32;
    public const double Row = 20;
    public const double Foot = 6;

    /// <summary>Between the tables of a column.</summary>
    public const double Gap = 30;

    /// <summary>Between the lines that pass through a column.</summary>
    public const double Lane = 16;

    /// <summary>Between the lines of a gutter, and from the outermost to a table.</summary>
    public const double Track = 9;
    public const double Approach = 26;

    public static double Height(ErTable table) => Header + (table.Rows.Count * Row) + Foot;
}
