namespace LeanVibe.Generation.Views.Er;

/// <summary>The lines from one parent, drawn as one tree: they share a port, a track in each gutter and a lane through each column.</summary>
/// <remarks>Gutter n is left of column n; the one right of the last column has the number of columns.</remarks>
/// <param name="Rightward">True: from the parent's right side to children in later columns. False: from its left side.</param>
internal sealed record ErTrunk(int Number, ErTable Parent, int Column, bool Rightward, bool Many, IReadOnlyList<ErBranch> Branches)
{
    public int FirstGutter => Rightward ? Column + 1 : Column;

    public IEnumerable<int> Gutters => Branches.SelectMany(GuttersTo).Distinct().Order();

    /// <summary>The columns that the trunk passes between the tables of.</summary>
    public IEnumerable<int> Crossed => Gutters.Skip(1).Select(g => g - 1);

    public static IReadOnlyList<ErTrunk> Of(ErModel model, List<List<ErTable>> columns)
    {
        var places = columns.SelectMany((column, at) => column.Select(table => (table, at))).ToDictionary(p => p.table.Id, StringComparer.Ordinal);
        var trunks =
            from link in model.Links
            let parent = places[link.Parent]
            let child = places[link.Child]
            group new ErBranch(link, child.table, child.at) by (parent.table, parent.at, Right: parent.at < child.at, link.Many);
        return [.. trunks.Select((t, at) => new ErTrunk(at, t.Key.table, t.Key.at, t.Key.Right, t.Key.Many, [.. t]))];
    }

    /// <summary>Where a branch leaves the trunk: the child's left side, or its right side when it stands left of the parent.</summary>
    public int LastGutter(ErBranch branch) => Rightward || branch.Column == Column ? branch.Column : branch.Column + 1;

    private IEnumerable<int> GuttersTo(ErBranch branch)
    {
        var (from, to) = (Math.Min(FirstGutter, LastGutter(branch)), Math.Max(FirstGutter, LastGutter(branch)));
        return Enumerable.Range(from, to - from + 1);
    }
}

internal sealed record ErBranch(ErLink Link, ErTable Child, int Column);
