using LeanVibe.Blueprints;
using LeanVibe.Generation.Kits.React.Theme;

namespace LeanVibe.Tests.Generation.React;

public sealed class ThemeTests
{
    /// <summary>Every pair of named colours whose places in the two lists step apart by primes: 148 themes that meet all names on both sides.</summary>
    [Fact]
    public void Any_two_named_colours_give_readable_pages_in_both_modes()
    {
        var names = ColourNames.All.ToList();
        var failed = Enumerable.Range(0, names.Count)
            .Select(i => (Ground: names[i], Brand: names[(i * 37 + 11) % names.Count]))
            .SelectMany(pair => BrandTheme.From(ColourNames.Find(pair.Ground)!, ColourNames.Find(pair.Brand)!).Checks()
                .Where(c => !c.Holds)
                .Select(c => $"{pair.Ground} and {pair.Brand}, {c.Mode}: {c.One} on {c.Other} has {c.Got:0.00} of {c.Least}"));
        Assert.Empty(failed);
    }

    [Fact]
    public void A_theme_is_held_to_95_pairs_in_each_mode() =>
        Assert.Equal([95, 95], BrandTheme.From("#f0fff0", "#556b2f").Checks().GroupBy(c => c.Mode).Select(g => g.Count()));

    [Theory]
    [InlineData("honeydew", "darkolivegreen", "#f0fff0", "#556b2f")]
    [InlineData("whitesmoke", "darkslateblue", "#f5f5f5", "#483d8b")]
    [InlineData("#fff8f0", "teal", "#fff8f0", "#008080")]
    [InlineData("silver", "maroon", "#c0c0c0", "#800000")]
    [InlineData("azure", "steelblue", "#f0ffff", "#4682b4")]
    public void The_founders_colours_are_kept_exactly(string background, string primary, string canvas, string brand)
    {
        var theme = ThemeCss.For(new Brand { Background = background, Primary = primary }, 0);
        Assert.Equal(canvas, theme.Light["canvas"]);
        Assert.Equal(brand, theme.Light["brand"]);
        Assert.Equal("light", theme.First);
    }

    [Fact]
    public void A_very_dark_background_is_the_dark_canvas_and_comes_first()
    {
        var theme = ThemeCss.For(new Brand { Background = "black", Primary = "gold" }, 0);
        Assert.Equal("#000000", theme.Dark["canvas"]);
        Assert.Equal("dark", theme.First);
    }

    [Fact]
    public void What_had_to_move_is_said()
    {
        Assert.Contains(ThemeCss.For(new Brand { Background = "peru", Primary = "yellow" }, 0).Notes, n => n.Contains("mid tone", StringComparison.Ordinal));
        Assert.Contains(ThemeCss.For(new Brand { Background = "white", Primary = "yellow" }, 0).Notes, n => n.Contains("light mode", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_colours_the_seed_chooses_and_unknown_names_are_ignored()
    {
        var first = ThemeCss.Write(ThemeCss.For(new Brand(), 1));
        Assert.Equal(first, ThemeCss.Write(ThemeCss.For(new Brand { Background = "url(x)", Primary = "reddish" }, 1)));
        Assert.Equal("", ThemeCss.For(new Brand { Primary = "teal" }, 1).First);
        Assert.NotEqual(first, ThemeCss.Write(ThemeCss.For(new Brand(), 2)));
    }

    [Fact]
    public void Headers_and_cards_wear_a_component_colour_that_the_founder_named()
    {
        var named = ThemeCss.Write(ThemeCss.For(new Brand { Background = "lavender", Primary = "indigo" }, 0));
        Assert.Contains(":root :is(.brand-bar, .strip) {\n  --canvas: #4b0082;", named, StringComparison.Ordinal);
        Assert.Contains("[data-theme='dark'] :is(.brand-bar, .strip) {", named, StringComparison.Ordinal);
        Assert.Contains(".brand-edge { border-color: var(--brand)", named, StringComparison.Ordinal);
        Assert.DoesNotContain("brand-", string.Concat(ThemeCss.Write(ThemeCss.For(new Brand { Background = "lavender" }, 0)).Split('\n').Where(l => l.Contains('.', StringComparison.Ordinal) && l.EndsWith('{'))), StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_148_names() => Assert.Equal(148, ColourNames.All.Count());
}
