using System.Globalization;
using System.Xml.Linq;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Views;

namespace LeanVibe.Tests.Generation.Views;

public sealed class WireframeTests
{
    public static TheoryData<string> Screens => [.. Reference.Blueprint.Screens.Select(s => s.Id)];

    public static TheoryData<BlockKind> Kinds => [.. Enum.GetValues<BlockKind>()];

    [Theory, MemberData(nameof(Screens))]
    public void Every_screen_is_drawn_on_a_desktop_and_on_a_phone(string screen)
    {
        var drawing = XElement.Parse(Wireframe.Svg(Reference.Blueprint, screen));

        Assert.Equal(["Desktop", "Phone"], drawing.Elements().Where(e => e.Name.LocalName == "g").Select(g => g.Elements().First().Value));
        Assert.Equal(1200, Number(drawing, "width"));
    }

    [Theory, MemberData(nameof(Screens))]
    public void Nothing_sticks_out_of_its_frame(string screen)
    {
        foreach (var frame in XElement.Parse(Wireframe.Svg(Reference.Blueprint, screen)).Elements().Where(e => e.Name.LocalName == "g"))
        {
            var boxes = frame.Elements().Where(e => e.Name.LocalName == "rect").ToList();
            var (left, top) = (Number(boxes[0], "x"), Number(boxes[0], "y"));
            var (right, bottom) = (left + Number(boxes[0], "width"), top + Number(boxes[0], "height"));

            Assert.All(boxes, b =>
            {
                Assert.InRange(Number(b, "x"), left, right - Number(b, "width") + 0.1);
                Assert.InRange(Number(b, "y"), top, bottom - Number(b, "height") + 0.1);
            });
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void A_block_of_any_kind_is_drawn_even_when_it_refers_to_nothing(BlockKind kind)
    {
        var screen = new Screen { Id = "s", Name = "Screen", Blocks = [new() { Id = "b", Kind = kind, Title = "A <b>title</b>", Entity = "nowhere", By = "nothing" }] };

        XElement.Parse(Wireframe.Svg(Reference.Blueprint with { Screens = [screen], Roles = [], Kpis = [] }, "s"));
    }

    [Fact]
    public void It_speaks_the_products_words()
    {
        var text = Wireframe.Svg(Reference.Blueprint, "my-farm");

        Assert.All(["Roots and greens", "New box", "Open your farm", "Price"], word => Assert.Contains(word, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_secret_is_never_shown() => Assert.DoesNotContain("Tax number", Wireframe.Svg(Reference.Blueprint, "kitchen"), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_screen_is_a_bug() => Assert.Throws<ArgumentException>(() => Wireframe.Svg(Reference.Blueprint, "nowhere"));

    private static double Number(XElement element, string name) => double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);
}
