using LeanVibe.Web.Components.Runs;

namespace LeanVibe.Tests.Web.Components;

public sealed class SketchTests
{
    [Fact]
    public void An_idea_too_long_says_what_to_do() => Assert.Equal("idea-too-long", Sketch.OfIdea(new('x', 60_000)).Problem!.Code);

    [Fact]
    public void A_broken_file_has_findings_and_is_not_sound()
    {
        var sketch = Sketch.OfFile("{ \"product\":");
        Assert.False(sketch.IsSound);
        Assert.NotEmpty(sketch.Findings);
    }

    [Fact]
    public void Every_example_can_be_told_apart() => Assert.Equal(Ideas.Examples.Count, Ideas.Examples.Select(e => e.Name).Distinct().Count());

    [Fact]
    public void A_product_always_has_the_same_picture() =>
        Assert.Equal(new LeanVibe.Web.Components.Products.Landscape("farm-boxes").Contours, new LeanVibe.Web.Components.Products.Landscape("farm-boxes").Contours);

    [Fact]
    public void Two_products_have_two_pictures() =>
        Assert.NotEqual(new LeanVibe.Web.Components.Products.Landscape("farm-boxes").Contours, new LeanVibe.Web.Components.Products.Landscape("tool-library").Contours);
}
