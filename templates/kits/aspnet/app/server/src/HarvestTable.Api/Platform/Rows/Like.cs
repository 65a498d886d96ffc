namespace HarvestTable.Platform.Rows;

internal static class Like
{
    /// <summary>A pattern for "like ... escape '\'" that finds the text as it is, in lower case.</summary>
    public static string Containing(string? search) =>
        $"%{(search ?? "").Trim().ToLowerInvariant().Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
}
