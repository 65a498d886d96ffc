using System.Globalization;
using System.Text;

namespace LeanVibe.Web.Components.Products;

/// <summary>The picture of a product: contour lines drawn from its name, so that one knows it again at a glance.</summary>
/// <remarks>Heights are sums of three waves whose lengths and phases come from the name's FNV-1a hash: the same name, the same picture.</remarks>
internal sealed class Landscape
{
    public const int Width = 400;
    public const int Height = 190;

    private const int Step = 10;
    private const int Lines = 13;

    private readonly double[] _seeds;

    public Landscape(string name)
    {
        var hash = name.Aggregate(14695981039346656037UL, (h, c) => unchecked((h ^ c) * 1099511628211UL));
        _seeds = [.. Enumerable.Range(0, 8).Select(i => ((hash >> (i * 8)) & 0xff) / 255.0)];
        Hue = (int)(_seeds[0] * 360);
        SunX = 70 + (_seeds[1] * 260);
        SunY = 38 + (_seeds[2] * 36);
    }

    /// <summary>0 to 360, for a product without a colour of its own.</summary>
    public int Hue { get; }

    public double SunX { get; }

    public double SunY { get; }

    /// <summary>SVG paths from the far line to the near one.</summary>
    public IEnumerable<string> Contours => Enumerable.Range(0, Lines).Select(Contour);

    private string Contour(int line)
    {
        var path = new StringBuilder();
        for (var x = 0; x <= Width; x += Step)
        {
            path.Append(x == 0 ? 'M' : 'L').Append(x).Append(' ').Append(HeightAt(x, line).ToString("0.#", CultureInfo.InvariantCulture));
        }

        return path.ToString();
    }

    private double HeightAt(int x, int line)
    {
        var depth = line / (double)(Lines - 1);
        var at = x / (double)Width * Math.Tau;
        var relief = (30 * Math.Sin((at * (0.7 + _seeds[3])) + (_seeds[4] * 6) + (depth * 1.4)))
            + (14 * Math.Sin((at * (1.6 + _seeds[5])) + (_seeds[6] * 6) - depth))
            + (5 * Math.Sin((at * 3.7) + (_seeds[7] * 6)));
        return 62 + (depth * 122) - (relief * (1 - (depth * 0.72)));
    }
}
