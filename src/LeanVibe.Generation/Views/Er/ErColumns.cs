namespace LeanVibe.Generation.Views.Er;

/// <summary>Puts tables into at most four columns: what is pointed to stands left of what points to it.</summary>
/// <remarks>
/// <code>
/// 1. depth of a table = longest way to it from a table that points to nothing (cycles are cut where they close)
/// 2. tables that nobody points to move right while that shortens the tallest column
/// 3. tables without links fill the shortest columns
/// </code>
/// </remarks>
internal static class ErColumns
{
    private const int Most = 4;

    public static List<List<ErTable>> Of(ErModel model)
    {
        var linked = model.Links.Where(l => l.Parent != l.Child).SelectMany(l => new[] { l.Parent, l.Child }).ToHashSet(StringComparer.Ordinal);
        var depths = Depths(model);
        var wanted = model.Tables.Count switch { > 7 => 4, > 3 => 3, var few => few };
        var count = Math.Clamp(Math.Max(depths.Values.DefaultIfEmpty(0).Max() + 1, wanted), 1, Most);
        List<List<ErTable>> columns = [.. Enumerable.Range(0, count).Select(_ => new List<ErTable>())];
        foreach (var table in model.Tables.Where(t => linked.Contains(t.Id)))
        {
            columns[Math.Min(depths[table.Id], count - 1)].Add(table);
        }

        Balance(columns, model);
        foreach (var table in model.Tables.Where(t => !linked.Contains(t.Id)))
        {
            columns.MinBy(Height)!.Add(table);
        }

        return columns;
    }

    private static Dictionary<string, int> Depths(ErModel model)
    {
        var parents = model.Links.ToLookup(l => l.Child, l => l.Parent);
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in model.Tables)
        {
            Depth(table.Id);
        }

        return depths;

        int Depth(string id)
        {
            if (depths.TryGetValue(id, out var known))
            {
                return known;
            }

            open.Add(id);
            var depth = parents[id].Where(p => !open.Contains(p)).Select(p => Depth(p) + 1).DefaultIfEmpty(0).Max();
            open.Remove(id);
            return depths[id] = depth;
        }
    }

    private static void Balance(List<List<ErTable>> columns, ErModel model)
    {
        var parents = model.Links.Where(l => l.Parent != l.Child).Select(l => l.Parent).ToHashSet(StringComparer.Ordinal);
        for (var at = 0; at < columns.Count - 1; at++)
        {
            while (columns[at].LastOrDefault(t => !parents.Contains(t.Id)) is { } leaf && Height(columns[at + 1]) + ErSizes.Height(leaf) < Height(columns[at]))
            {
                columns[at].Remove(leaf);
                columns[at + 1].Insert(0, leaf);
            }
        }
    }

    private static double Height(List<ErTable> column) => column.Sum(t => ErSizes.Height(t) + ErSizes.Gap);
}
