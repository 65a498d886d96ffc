using System.Net;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.React;

/// <summary>
/// What the landing page says, as finished HTML texts in the page itself: visitors read it before any script has run, and so do search
/// engines. The client takes its place.
/// </summary>
internal sealed record FirstPaint
{
    public required string Name { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }
    public required string Action { get; init; }
    public required string ActionPath { get; init; }
    public required IReadOnlyList<PaintedText> Links { get; init; }
    public required IReadOnlyList<PaintedSection> Sections { get; init; }

    public static FirstPaint Of(ProductModel product, IReadOnlyList<ScreenPage> screens)
    {
        var about = product.Product;
        var blocks = Screens.HomeOf(product).Blocks;
        var hero = blocks.FirstOrDefault(b => b.Kind == BlockKind.Hero);
        var signsUp = product.Roles.Any(r => r.SignsUp);
        return new()
        {
            Name = Html(about.Name),
            Title = Html(First(hero?.Title, about.Pitch, about.Name)),
            Text = Html(First(hero?.Text, about.Description)),
            Action = signsUp ? "Create an account" : "Sign in",
            ActionPath = signsUp ? "/sign-up" : "/sign-in",
            Links = [.. screens.Where(s => s.Roles.Contains(Role.Visitor) && s.Path != "/" && s.Group != "hidden").Select(s => new PaintedText(Html(s.Name), Html(s.Path)))],
            Sections = [.. blocks.Where(b => b.Items.Count > 0 && b.Title.Length > 0 && b.Kind is BlockKind.Features or BlockKind.Steps or BlockKind.Faq or BlockKind.Pricing).Select(Section)],
        };
    }

    private static PaintedSection Section(Block block) => new(Html(block.Title), [.. block.Items.Select(i => new PaintedText(Html(i.Title), Html(i.Text)))]);

    private static string First(params string?[] texts) => texts.FirstOrDefault(t => !string.IsNullOrEmpty(t)) ?? "";

    private static string Html(string text) => WebUtility.HtmlEncode(Comments.Line(text));
}

/// <param name="Text">A link's address, or the words under a title.</param>
internal sealed record PaintedText(string Title, string Text);

internal sealed record PaintedSection(string Title, IReadOnlyList<PaintedText> Items);
