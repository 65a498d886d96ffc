namespace LeanVibe.Generation.Views.Er;

/// <summary>Where everything stands: tables, the lanes of trunks through columns, and the tracks of trunks in gutters.</summary>
/// <remarks>
/// <code>
/// 1. columns            ErColumns
/// 2. trunks             ErTrunk
/// 3. order in a column  by the average height of what each table or lane is linked to, a few sweeps
/// 4. heights            stacked, then each column is moved as a whole towards its neighbours
/// 5. gutters            a track a trunk, as wide as they need
/// </code>
/// </remarks>
internal sealed class ErLayout
{
    private const int Sweeps = 8;

    private readonly Dictionary<string, double> _tops = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Trunk, int Column), double> _lanes = [];
    private readonly Dictionary<(int Trunk, int Gutter), double> _tracks = [];
    private readonly List<double> _lefts = [];

    private ErLayout(List<List<ErTable>> columns, IReadOnlyList<ErTrunk> trunks)
    {
        Columns = columns;
        Trunks = trunks;
    }

    public List<List<ErTable>> Columns { get; }

    public IReadOnlyList<ErTrunk> Trunks { get; }

    public double Width { get; private set; }

    public double Height { get; private set; }

    public static ErLayout Of(ErModel model)
    {
        var columns = ErColumns.Of(model);
        var layout = new ErLayout(columns, ErTrunk.Of(model, columns));
        layout.Place(layout.Sweep());
        layout.Spread();
        return layout;
    }

    public double Left(int column) => _lefts[column];

    public double Top(ErTable table) => _tops[table.Id];

    public double RowY(ErTable table, string row) =>
        Top(table) + ErSizes.Header + ((table.Rows.ToList().FindIndex(r => r.Id == row) + 0.5) * ErSizes.Row);

    public double Lane(ErTrunk trunk, int column) => _lanes[(trunk.Number, column)];

    public double Track(ErTrunk trunk, int gutter) => _tracks[(trunk.Number, gutter)];

    /// <summary>Every height at which a trunk meets a gutter.</summary>
    public IEnumerable<double> Meets(ErTrunk trunk, int gutter)
    {
        if (trunk.FirstGutter == gutter)
        {
            yield return RowY(trunk.Parent, "id");
        }

        foreach (var branch in trunk.Branches.Where(b => trunk.LastGutter(b) == gutter))
        {
            yield return RowY(branch.Child, branch.Link.Row);
        }

        foreach (var column in trunk.Crossed.Where(c => c == gutter || c == gutter - 1))
        {
            yield return Lane(trunk, column);
        }
    }

    private List<List<Slot>> Sweep()
    {
        List<List<Slot>> slots =
        [
            .. Columns.Select((tables, at) => tables.Select(t => new Slot(t, null, ErSizes.Height(t)))
                .Concat(Trunks.Where(t => t.Crossed.Contains(at)).Select(t => new Slot(null, t, 0))).ToList()),
        ];
        for (var at = 0; at < slots.Count; at++)
        {
            Stack(slots[at], at, 0);
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var at in sweep % 2 == 0 ? Enumerable.Range(0, slots.Count) : Enumerable.Range(0, slots.Count).Reverse())
            {
                slots[at] = [.. slots[at].OrderBy(s => Wanted(s, at))];
                Stack(slots[at], at, 0);
            }
        }

        return slots;
    }

    /// <summary>Sets every slot below the one before; gives the height that the column takes.</summary>
    private double Stack(List<Slot> column, int at, double from)
    {
        var (y, gap) = (from, 0.0);
        foreach (var slot in column)
        {
            y += gap;
            Set(slot, at, y);
            y += slot.Height;
            gap = slot.Table is null ? ErSizes.Lane : ErSizes.Gap;
        }

        return y - from;
    }

    private void Place(List<List<Slot>> slots)
    {
        var heights = slots.Select((s, at) => Stack(s, at, 0)).ToList();
        Height = heights.DefaultIfEmpty(0).Max();
        for (var at = 0; at < slots.Count; at++)
        {
            var wants = slots[at].Select(s => Wanted(s, at) - Middle(s, at)).DefaultIfEmpty(0).Average();
            Stack(slots[at], at, Math.Clamp(wants, 0, Height - heights[at]));
        }
    }

    private void Spread()
    {
        var x = 0.0;
        for (var gutter = 0; gutter <= Columns.Count; gutter++)
        {
            var trunks = Trunks.Where(t => t.Gutters.Contains(gutter)).OrderBy(t => Meets(t, gutter).Average()).ToList();
            trunks.ForEach(t => _tracks[(t.Number, gutter)] = x + ErSizes.Approach + (trunks.IndexOf(t) * ErSizes.Track));
            x += trunks.Count > 0 ? (2 * ErSizes.Approach) + ((trunks.Count - 1) * ErSizes.Track)
                : gutter > 0 && gutter < Columns.Count ? ErSizes.Approach
                : 0;
            if (gutter < Columns.Count)
            {
                _lefts.Add(x);
                x += ErSizes.Width;
            }
        }

        Width = x;
    }

    private double Wanted(Slot slot, int at)
    {
        IEnumerable<ErTrunk> trunks = slot.Table is { } table
            ? Trunks.Where(t => t.Parent == table || t.Branches.Any(b => b.Child == table))
            : [slot.Trunk!];
        return trunks.SelectMany(t => t.Gutters.Where(g => g == at || g == at + 1).SelectMany(g => Meets(t, g))).DefaultIfEmpty(Middle(slot, at)).Average();
    }

    private double Middle(Slot slot, int at) => slot.Table is { } table ? Top(table) + (slot.Height / 2) : Lane(slot.Trunk!, at);

    private void Set(Slot slot, int at, double y)
    {
        if (slot.Table is { } table)
        {
            _tops[table.Id] = y;
        }
        else
        {
            _lanes[(slot.Trunk!.Number, at)] = y;
        }
    }

    /// <summary>A table, or the place where a trunk passes.</summary>
    private sealed record Slot(ErTable? Table, ErTrunk? Trunk, double Height);
}
