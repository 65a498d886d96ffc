using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Naming;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.React;

/// <summary>A screen made ready for its slice and for the navigation.</summary>
internal sealed record ScreenPage
{
    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary>The component: "MarketScreen".</summary>
    public required string Component { get; init; }
    public required string Path { get; init; }
    public required string Icon { get; init; }
    public required string Group { get; init; }
    public required IReadOnlyList<string> Roles { get; init; }
    public required bool HasHero { get; init; }
    public required IReadOnlyList<BlockElement> Blocks { get; init; }

    public string NameAttribute => Js.Attribute(Name);
    public string NameLiteral => Js.Text(Name);
    public string PathLiteral => Js.Text(Path);
    public string IdLiteral => Js.Text(Id);
    public string GroupLiteral => Js.Text(Group);
    public string RolesLiteral => Js.Texts(Roles);

    /// <summary>What the file imports, one line a module, in order.</summary>
    public IReadOnlyList<Import> Imports => [.. Blocks.SelectMany(b => b.Imports).GroupBy(i => i.From, StringComparer.Ordinal)
        .Select(g => new Import(string.Join(", ", g.Select(i => i.Names).Distinct().Order(StringComparer.Ordinal)), g.Key))
        .OrderBy(i => i.From.StartsWith('@') ? 1 : 0).ThenBy(i => i.From, StringComparer.Ordinal)];
}

internal sealed record Import(string Names, string From);

/// <summary>A block as an element: its component and its finished attributes.</summary>
internal sealed record BlockElement(string Component, IReadOnlyList<string> Attributes, IReadOnlyList<Import> Imports);

internal static class Screens
{
    /// <summary>Addresses that the platform part of the client has.</summary>
    private static readonly string[] Taken = ["account", "admin", "api", "assets", "reset", "sign-in", "sign-up", "healthz", "readyz", "metrics"];

    /// <summary>All screens, the landing page first; one is made where the Blueprint has none.</summary>
    public static IReadOnlyList<ScreenPage> Of(ProductModel product)
    {
        var screens = product.Source.Screens;
        var home = HomeOf(product);
        List<Screen> all = [home, .. screens.Where(s => s.Id != home.Id)];
        return [.. all.Select(s => Of(s == home ? s with { Roles = HomeRoles(home, screens) } : s, s == home, product))];
    }

    public static Screen HomeOf(ProductModel product) => Home(product.Source.Screens) ?? DefaultHome.For(product);

    /// <summary>The public screen with a hero, else the one that is called home.</summary>
    private static Screen? Home(IReadOnlyList<Screen> screens)
    {
        var open = screens.Where(s => s.Roles.Contains(Role.Visitor)).ToList();
        return open.Find(s => s.Blocks.Any(b => b.Kind == BlockKind.Hero)) ?? open.Find(s => s.Id is "home" or "landing" or "welcome" or "index");
    }

    /// <summary>A landing page is for visitors: who is signed in begins at the first screen of the role, if there is one.</summary>
    private static IReadOnlyList<string> HomeRoles(Screen home, IReadOnlyList<Screen> screens)
    {
        var alone = home.Roles.Where(r => r != Role.Visitor && !screens.Any(s => s.Id != home.Id && (s.Roles.Count == 0 || s.Roles.Contains(r))));
        return [Role.Visitor, .. alone];
    }

    /// <summary>In a marketplace the shelf comes right after the hero: the catalogue is the home page.</summary>
    private static IEnumerable<Block> InOrder(IReadOnlyList<Block> blocks, ProductModel product)
    {
        var shelves = product.Product.Brand.Character == Character.Marketplace && blocks is [{ Kind: BlockKind.Hero }, ..];
        return shelves ? blocks.OrderBy(b => b.Kind switch { BlockKind.Hero => 0, BlockKind.Gallery or BlockKind.Cards => 1, _ => 2 }) : blocks;
    }

    private static ScreenPage Of(Screen screen, bool isHome, ProductModel product)
    {
        var blocks = Pairs.Of([.. InOrder(screen.Blocks, product).SelectMany(b => BlockElements.Of(b, screen, product))]);
        var pascal = Casing.Pascal(screen.Id);
        return new()
        {
            Id = screen.Id,
            Name = screen.Name,
            Component = $"{(char.IsDigit(pascal[0]) ? "Page" : "")}{pascal}Screen",
            Path = isHome ? "/" : Taken.Contains(screen.Id) ? $"/{screen.Id}-page" : $"/{screen.Id}",
            Icon = Icons.Component(Icons.ForScreen(screen)),
            Group = screen.Group,
            Roles = screen.Roles,
            HasHero = screen.Blocks is [{ Kind: BlockKind.Hero }, ..],
            Blocks = blocks,
        };
    }
}
