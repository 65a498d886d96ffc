using System.Net;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Kits.React.Theme;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.React;

/// <summary>Everything that the slices read. Texts are finished literals; templates loop and test, nothing else.</summary>
internal sealed record ReactModel
{
    public required IReadOnlyList<Feature> Features { get; init; }
    public required IReadOnlyList<ScreenPage> Screens { get; init; }
    public required BrandTheme Theme { get; init; }

    /// <summary>The lines of src/product.ts.</summary>
    public required IReadOnlyList<Member> Product { get; init; }
    public required IReadOnlyList<string> Roles { get; init; }
    public required string PageTitle { get; init; }
    public required string PageDescription { get; init; }
    public required string Language { get; init; }

    public string First => Theme.First;

    /// <summary>The emblem of browser tabs: the first letter on the brand.</summary>
    public required string Initial { get; init; }

    public required FirstPaint Paint { get; init; }

    public string Brand => Theme.Light["brand"];

    public string OnBrand => Theme.Light["on-brand"];

    /// <summary>What a phone's browser paints around the page: the header's colour.</summary>
    public string Edge => Theme.Light[Theme.IsWorn ? "brand" : "canvas"];

    public IReadOnlyList<string> NavigationIcons => [.. Screens.Select(s => s.Icon).Distinct().Order(StringComparer.Ordinal)];

    public static ReactModel Of(ProductModel product)
    {
        var about = product.Product;
        var screens = React.Screens.Of(product);
        return new()
        {
            Features = [.. product.Entities.Select(e => React.Features.Of(e, product))],
            Screens = screens,
            Paint = FirstPaint.Of(product, screens),
            Theme = ThemeCss.For(about.Brand, Seeds.Of(product.Name.Id)),
            Product =
            [
                new("id", Js.Text(product.Name.Id)),
                new("name", Js.Text(about.Name)),
                new("pitch", Js.Text(about.Pitch)),
                new("language", Js.Text(LanguageOf(product))),
                new("currency", Js.Text(about.Currency)),
                new("look", Look.Of(product)),
                new("cart", CartParts.Of(product)?.Literal ?? "null"),
                new("profile", ProfileOf(product) is { } profile ? Js.Text(profile) : "null"),
                new("shot", ProductShots.Of(product)),
            ],
            Roles = [.. product.Roles.Select(r => Js.Object(
                ("id", Js.Text(r.Id)), ("name", Js.Text(r.Source.Name)), ("description", Js.Text(r.Source.Description)), ("administers", Js.Bool(r.Administers)), ("signsUp", Js.Bool(r.SignsUp))))],
            PageTitle = WebUtility.HtmlEncode(about.Name),
            Initial = WebUtility.HtmlEncode(about.Name[..1].ToUpperInvariant()),
            PageDescription = WebUtility.HtmlEncode(Comments.Line(about.Description.Length > 0 ? about.Description : about.Pitch)),
            Language = WebUtility.HtmlEncode(LanguageOf(product)),
        };
    }

    private static string? ProfileOf(ProductModel product) =>
        product.Source.Screens.SelectMany(s => s.Blocks).FirstOrDefault(b => b.Kind == BlockKind.Profile && product.FindEntity(b.Entity) is not null)?.Entity;

    private static string LanguageOf(ProductModel product) => product.Product.Languages is [var first, ..] && first.Length > 0 ? first : "en";
}
