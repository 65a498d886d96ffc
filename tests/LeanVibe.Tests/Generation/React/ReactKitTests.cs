using LeanVibe.Blueprints;
using LeanVibe.Generation;
using LeanVibe.Generation.Kits.React;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Tests.Generation.React;

public sealed class ReactKitTests
{
    private static FileSet Render(Blueprint blueprint) => new ReactKit().Render(Refiner.Refine(blueprint));

    private static Blueprint With(Func<Product, Product> change) => Reference.Blueprint with { Product = change(Reference.Blueprint.Product) };

    private static Blueprint Brochure(params Screen[] screens) => new()
    {
        Product = new() { Id = "quiet-firm", Name = "Quiet Firm", Pitch = "Advice without noise" },
        Roles = [new() { Id = "owner", Name = "Owner", Administers = true }],
        Screens = screens,
    };

    [Fact]
    public void The_same_Blueprint_gives_the_same_bytes() =>
        Assert.All(Render(Reference.Blueprint).Files.Zip(Render(Reference.Blueprint).Files), pair => Assert.Equal(pair.First.Text, pair.Second.Text));

    [Fact]
    public void Everything_is_written_below_web() => Assert.All(Render(Reference.Blueprint).Paths, p => Assert.StartsWith("web/", p));

    [Theory]
    [InlineData(Character.Marketplace, "web/src/character/search-form.tsx")]
    [InlineData(Character.Editorial, "web/src/character/record-frame.tsx")]
    [InlineData(Character.Playful, "web/src/character/face.tsx")]
    [InlineData(Character.BackOffice, "web/src/character/rail.tsx")]
    public void A_character_brings_its_own_composition(Character character, string own)
    {
        var files = Render(With(p => p with { Brand = p.Brand with { Character = character } }));
        Assert.True(files.Contains(own));
        Assert.False(files.Contains("web/src/character/scene.tsx"));
        Assert.NotEqual(Render(Reference.Blueprint)["web/src/character/hero.tsx"].Text, files["web/src/character/hero.tsx"].Text);
    }

    [Fact]
    public void A_product_without_a_landing_page_gets_one()
    {
        var files = Render(Brochure());
        Assert.Contains("Advice without noise", files["web/src/screens/home.tsx"].Text, StringComparison.Ordinal);
        Assert.Contains("path: '/'", files["web/src/navigation.ts"].Text, StringComparison.Ordinal);
        Assert.False(files.Contains("web/src/blocks/kanban.tsx"));
    }

    [Fact]
    public void Texts_of_a_founder_cannot_leave_their_literal()
    {
        var hostile = "It's \"quoted\" \\ {braces} </script> & */ \u2028 ${x}";
        var files = Render(Brochure(new Screen { Id = "about", Name = hostile, Roles = ["visitor"], Blocks = [new() { Id = "c", Kind = BlockKind.Content, Title = hostile, Text = hostile }] }));
        var screen = files["web/src/screens/about.tsx"].Text;
        Assert.Contains("It\\'s \"quoted\" \\\\ {braces} </script> & */ \\u2028 ${x}'", screen, StringComparison.Ordinal);
        Assert.DoesNotContain('\u2028', screen);
    }

    [Theory]
    [InlineData("account", "/account-page")]
    [InlineData("sign-in", "/sign-in-page")]
    [InlineData("404", "/404")]
    public void A_screen_keeps_out_of_the_platforms_addresses(string id, string path) =>
        Assert.Contains($"path: '{path}'", Render(Brochure(new Screen { Id = id, Name = "A page" }))["web/src/navigation.ts"].Text, StringComparison.Ordinal);

    [Fact]
    public void An_icon_that_the_library_lacks_is_replaced()
    {
        var files = Render(Brochure(new Screen { Id = "orders", Name = "Orders", Icon = "no-such-icon" }));
        Assert.Contains("icon: ClipboardListIcon", files["web/src/navigation.ts"].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_screen_is_listed_for_the_browser_with_those_who_may_open_it()
    {
        var list = System.Text.Json.Nodes.JsonNode.Parse(Render(Reference.Blueprint)["web/screens.json"].Text)!.AsArray();
        var market = list.Single(s => (string)s!["path"]! == "/market")!;
        Assert.Equal(["visitor", "restaurant", "farmer"], market["roles"]!.AsArray().Select(r => (string)r!));
        Assert.Contains(list, s => (string)s!["path"]! == "/sign-in" && (string)s["roles"]![0]! == "visitor");
        Assert.Equal(["operator", "farmer", "restaurant"], list.Single(s => (string)s!["path"]! == "/recipes")!["roles"]!.AsArray().Select(r => (string)r!));
    }

    [Fact]
    public void No_address_of_a_package_registry_is_in_the_lock_file() =>
        Assert.DoesNotContain("\"resolved\"", Render(Reference.Blueprint)["web/package-lock.json"].Text, StringComparison.Ordinal);
}
