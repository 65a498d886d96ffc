using System.Globalization;
using System.Xml.Linq;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Views;

namespace LeanVibe.Tests.Generation.Views;

public sealed class ErDiagramTests
{
    private static readonly string Svg = ErDiagram.Svg(Reference.Blueprint);
    private static readonly XElement Drawing = XElement.Parse(Svg);

    [Fact]
    public void The_same_Blueprint_gives_the_same_bytes() => Assert.Equal(Svg, ErDiagram.Svg(Reference.Blueprint));

    [Fact]
    public void Every_entity_is_a_table_with_its_fields()
    {
        foreach (var entity in Reference.Blueprint.Entities)
        {
            var table = Tables().Single(t => Title(t) == entity.Name);
            var texts = Texts(table).ToList();

            Assert.Superset(entity.Fields.Select(f => f.Id.Replace('-', '_')).ToHashSet(), texts.ToHashSet());
        }

        Assert.Contains(Tables(), t => Title(t) == "Account");
    }

    [Fact]
    public void No_table_covers_another()
    {
        var boxes = Tables().Select(t => t.Elements().First(e => e.Name.LocalName == "rect")).Select(r => (X: At(r, "x"), Y: At(r, "y"), W: At(r, "width"), H: At(r, "height"))).ToList();

        Assert.All(boxes, a => Assert.Single(boxes, b => a.X < b.X + b.W && b.X < a.X + a.W && a.Y < b.Y + b.H && b.Y < a.Y + a.H));
    }

    [Fact]
    public void Lines_are_orthogonal_but_for_crows_feet()
    {
        var slanted = Drawing.Descendants().Where(e => e.Name.LocalName == "path" && ((string)e.Attribute("class")!).StartsWith("wire", StringComparison.Ordinal))
            .Select(e => ((string)e.Attribute("d")!).Split('M', 'L', ' ')[1..].Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray())
            .Where(p => p[0] != p[2] && p[1] != p[3]);

        Assert.All(slanted, p => Assert.True(Math.Abs(p[0] - p[2]) <= 11 && Math.Abs(p[1] - p[3]) <= 5));
    }

    [Fact]
    public void Cycles_selves_strangers_and_hostile_names_are_drawn_too()
    {
        Entity Make(string id, params string[] targets) => new() { Id = id, Name = $"<{id}>\u0001", Relations = [.. targets.Select(t => new Relation { Id = $"to-{t}", Name = "\"x\"\n", Target = t })] };
        var blueprint = Reference.Blueprint with { Entities = [Make("a", "b", "a"), Make("b", "c"), Make("c", "a", "nowhere"), Make("d")] };

        var drawing = XElement.Parse(ErDiagram.Svg(blueprint));

        Assert.Equal(4, drawing.Elements().Count(e => e.Name.LocalName == "g"));
        Assert.Contains("A |o--o{ A", ErDiagram.Mermaid(blueprint), StringComparison.Ordinal);
        Assert.DoesNotContain("NOWHERE ", ErDiagram.Mermaid(blueprint), StringComparison.Ordinal);
    }

    [Fact]
    public void A_product_without_entities_has_an_empty_diagram() =>
        Assert.Contains("0 entities", ErDiagram.Svg(Reference.Blueprint with { Entities = [] }), StringComparison.Ordinal);

    private static IEnumerable<XElement> Tables() => Drawing.Elements().Where(e => e.Name.LocalName == "g");

    private static string Title(XElement group) => group.Elements().First(e => e.Name.LocalName == "title").Value;

    private static IEnumerable<string> Texts(XElement element) => element.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value);

    private static double At(XElement element, string name) => double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);
}
