namespace LeanVibe.Generation.Kits.React.Theme;

/// <summary>
/// The colours of one mode. Every foreground is searched, not picked: it begins at a pleasant lightness and moves away from the
/// grounds until its contrast holds against all of them.
/// <code>grounds -> inks and lines -> families (brand and states) -> charts -> scene</code>
/// </summary>
public sealed class Scheme
{
    internal static readonly string[] Grounds = ["canvas", "surface", "raised", "sunken", "hover"];
    internal static readonly string[] Families = ["brand", "success", "warning", "danger", "info"];

    /// <summary>
    /// A button is known by its label (4.5), so its fill may stand out less than the 3 that a bare mark needs: this keeps a founder's
    /// mid tone what it is. States are also shown as bare dots.
    /// </summary>
    internal static double FillContrast(string family) => family == "brand" ? 2 : 3;

    private readonly Dictionary<string, string> _colours = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly bool _dark;
    private readonly int _away;
    private readonly Oklch _brand;
    private readonly double _hue;
    private readonly double _chroma;
    private double _canvas;

    /// <param name="exactCanvas">The founder's own background where it can be the canvas of this mode.</param>
    internal Scheme(bool dark, Oklch background, Oklch brand, string? exactCanvas)
    {
        (_dark, _away, _brand) = (dark, dark ? 1 : -1, brand);
        _hue = background.C > 0.004 ? background.H : brand.H;
        _chroma = Math.Min(background.C > 0.004 ? background.C : 0.006, 0.03);
        SetGrounds(exactCanvas);
        SetInks();
        SetFamily("brand", brand);
        SetFamily("success", new(State, 0.13, 150));
        SetFamily("warning", new(State, 0.13, 70));
        SetFamily("danger", new(State, 0.18, 25));
        SetFamily("info", new(State, 0.13, 245));
        Set("focus", Solver.Away(new(brand.L, Math.Max(brand.C, 0.02), brand.H), AllGrounds, 3, _away));
        SetCharts();
        SetScene();
    }

    /// <summary>Names and values, in the order in which they were worked out.</summary>
    public IEnumerable<KeyValuePair<string, string>> Colours => _order.Select(name => KeyValuePair.Create(name, _colours[name]));

    public string this[string name] => _colours[name];

    private double State => _dark ? 0.68 : 0.55;

    private List<string> AllGrounds => [.. Grounds.Select(g => _colours[g])];

    private void SetGrounds(string? exact)
    {
        Set("canvas", exact ?? (_dark ? Tint(0.195, 0.014) : Tint(0.978, 0.02)));
        _canvas = Oklch.From(_colours["canvas"]).L;
        Set("surface", _dark ? Tint(_canvas + 0.035, 0.014) : new Oklch(Math.Max(0.995, _canvas), 0.003, _hue).ToHex());
        Set("raised", _dark ? Tint(_canvas + 0.065, 0.016) : "#ffffff");
        Set("sunken", _dark ? Tint(Math.Max(0, _canvas - 0.018), 0.012) : Tint(_canvas - 0.025, 0.03, 1.1));
        Set("hover", _dark ? Tint(_canvas + 0.1, 0.018) : Tint(_canvas - 0.022, 0.028, 1.1));
    }

    private void SetInks()
    {
        var grounds = AllGrounds;
        Set("ink", Solver.Away(new(_dark ? 0.96 : 0.27, 0.02, _hue), grounds, 11, _away));
        Set("ink-muted", Solver.Away(new(_dark ? 0.7 : 0.52, 0.022, _hue), grounds, 5.2, _away));
        Set("ink-faint", Solver.Away(new(0.6, 0.02, _hue), grounds, 4.5, _away));
        Set("line", _dark ? Tint(_canvas + 0.125, 0.018) : Tint(_canvas - 0.075, 0.024));
        Set("line-strong", Solver.Away(new(_dark ? 0.42 : 0.78, 0.022, _hue), grounds, 3, _away));
    }

    /// <summary>A solid colour with its label, its hover, its soft tint, and the colour as text.</summary>
    private void SetFamily(string name, Oklch wish)
    {
        var nearBlack = new Oklch(0.14, 0.02, wish.H).ToHex();
        var solid = Solver.Nearest(wish, AllGrounds, FillContrast(name), ["#ffffff", nearBlack], _away);
        var label = Srgb.Contrast("#ffffff", solid) >= 4.5 ? "#ffffff" : nearBlack;
        Set(name, solid);
        Set($"on-{name}", label);
        var hover = new Oklch(Oklch.From(solid).L + (label == "#ffffff" ? -0.045 : 0.045), wish.C, wish.H).ToHex();
        Set($"{name}-hover", Srgb.Contrast(hover, label) < 4.5 ? solid : hover);
        var soft = _dark ? new Oklch(_canvas + 0.11, Math.Min(wish.C * 0.42, 0.06), wish.H) : new Oklch(0.945, Math.Min(wish.C * 0.32, 0.045), wish.H);
        Set($"{name}-soft", soft.ToHex());
        Set($"{name}-text", Solver.Away(new(_dark ? 0.8 : 0.48, Math.Min(wish.C, 0.16), wish.H), [.. AllGrounds, soft.ToHex()], 4.5, _away));
    }

    /// <summary>The brand first, then four hues around it; their lightness alternates, so that they can be told apart in grey.</summary>
    private void SetCharts()
    {
        double[] turns = [0, -48, 60, 175, 110];
        List<string> cards = [_colours["surface"], _colours["canvas"]];
        var chroma = Math.Max(0.09, Math.Min(_brand.C, 0.15));
        var own = Oklch.From(_colours["brand"]).L;
        Set("chart-1", Solver.Away(new(_dark ? Math.Max(0.66, own) : own, _brand.C, _brand.H), cards, _dark ? 4.5 : 3, _away));
        for (var i = 1; i < turns.Length; i++)
        {
            var light = i % 2 == 1;
            var start = (_dark, light) switch { (true, true) => 0.8, (true, false) => 0.56, (false, true) => 0.7, _ => 0.42 };
            Set($"chart-{i + 1}", Solver.Away(new(start, chroma, (_brand.H + turns[i] + 360) % 360), cards, 3, _away));
        }
    }

    /// <summary>Tints for pictures: one hue in depths. Decoration only.</summary>
    private void SetScene()
    {
        double[] depths = _dark ? [0.24, 0.28, 0.32, 0.36] : [0.9, 0.82, 0.68, 0.63];
        double[] strengths = _dark ? [0.5, 0.5, 0.5, 0.5] : [0.55, 0.8, 1, 1];
        var chroma = Math.Max(0.03, Math.Min(_brand.C, 0.1));
        for (var i = 0; i < depths.Length; i++)
        {
            Set($"scene-{i + 1}", new Oklch(depths[i], chroma * strengths[i], _brand.H).ToHex());
        }

        Set("scene-sun", new Oklch(_dark ? 0.42 : 0.91, 0.08, _brand.H - 25).ToHex());
    }

    private string Tint(double lightness, double most, double times = 1) => new Oklch(lightness, Math.Min(_chroma * times, most), _hue).ToHex();

    private void Set(string name, string hex)
    {
        _colours.Add(name, hex);
        _order.Add(name);
    }
}
