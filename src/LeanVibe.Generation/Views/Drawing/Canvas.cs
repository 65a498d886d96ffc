using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace LeanVibe.Generation.Views.Drawing;

/// <summary>A flat SVG picture that grows as shapes are put on it. Text is escaped by the XML writer; characters that XML forbids are dropped.</summary>
internal sealed class Canvas
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly XElement _root = new(Svg + "g");
    private XElement _layer;

    public Canvas() => _layer = _root;

    public void Rect(double x, double y, double width, double height, string style, double radius = 0) => _layer.Add(new XElement(
        Svg + "rect", At("x", x), At("y", y), At("width", width), At("height", height), radius > 0 ? At("rx", radius) : null, Style(style)));

    public void Circle(double x, double y, double radius, string style) =>
        _layer.Add(new XElement(Svg + "circle", At("cx", x), At("cy", y), At("r", radius), Style(style)));

    public void Line(double x1, double y1, double x2, double y2, string style) => Path(FormattableString.Invariant($"M{Round(x1)} {Round(y1)}L{Round(x2)} {Round(y2)}"), style);

    public void Path(string data, string style) => _layer.Add(new XElement(Svg + "path", new XAttribute("d", data), Style(style)));

    /// <summary>Text on a baseline; cut with an ellipsis where it would be wider than <paramref name="room"/>.</summary>
    public void Text(double x, double y, string text, string style, double room = double.MaxValue) => _layer.Add(new XElement(
        Svg + "text", At("x", x), At("y", y), Style(style), Clean(TextWidth.Fit(text, TextStyle.Advance(style), room))));

    /// <summary>Puts what <paramref name="draw"/> draws into a group that assistive technology can name.</summary>
    public void Group(string title, Action draw)
    {
        var outer = _layer;
        _layer = new XElement(Svg + "g", new XElement(Svg + "title", Clean(title)));
        outer.Add(_layer);
        draw();
        _layer = outer;
    }

    /// <summary>The whole picture as SVG text, with its own styles, so that it stands alone or inside a page.</summary>
    public string ToSvg(double width, double height, string title, BrandColour brand)
    {
        var size = FormattableString.Invariant($"0 0 {Math.Ceiling(width)} {Math.Ceiling(height)}");
        var document = new XElement(
            Svg + "svg",
            new XAttribute("viewBox", size),
            At("width", Math.Ceiling(width)),
            At("height", Math.Ceiling(height)),
            new XAttribute("class", "lv-drawing"),
            new XAttribute("role", "img"),
            new XAttribute("aria-label", Clean(title)),
            new XElement(Svg + "style", StyleSheet.For(brand)),
            _root.Elements());
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new() { OmitXmlDeclaration = true, Indent = true, IndentChars = " ", NewLineChars = "\n" }))
        {
            document.WriteTo(writer);
        }

        return text.Append('\n').ToString();
    }

    /// <summary>A coordinate as SVG wants it: at most one decimal, no exponent.</summary>
    public static string Round(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private static XAttribute At(string name, double value) => new(name, Round(value));

    private static XAttribute Style(string style) => new("class", style);

    private static string Clean(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));
}
