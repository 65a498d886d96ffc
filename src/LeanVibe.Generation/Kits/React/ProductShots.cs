using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.React;

/// <summary>What the still of the product on the landing page shows: sample rows of what the product is about, else what it does for people, else what they do with it.</summary>
internal static class ProductShots
{
    private const int Most = 5;

    public static string Of(ProductModel product)
    {
        var hero = product.Source.Screens.SelectMany(s => s.Blocks).FirstOrDefault(b => b.Kind == BlockKind.Hero && b.Entity.Length > 0);
        var entity = product.FindEntity(hero?.Entity ?? "") ?? product.Entities.FirstOrDefault(e => e.Source.Samples.Count >= 3) ?? product.Entities.FirstOrDefault(e => e.Source.Samples.Count > 0);
        var rows = entity is null ? [] : entity.Source.Samples.Take(Most).Select(s => Row(s, entity)).Where(r => r is not null).ToList();
        return rows.Count > 0
            ? Shot(entity!.Name.Plurals.Title, rows!)
            : Shot(product.Product.Name, Promises(product) is { Count: > 0 } promises ? promises : [.. product.Source.Stories.Take(Most).Select(s => Row(s, product))]);
    }

    /// <summary>What the features of the landing page promise: visitors care for it, unlike for the work behind.</summary>
    private static List<string> Promises(ProductModel product) =>
        [.. (product.Source.Screens.SelectMany(s => s.Blocks).FirstOrDefault(b => b.Kind == BlockKind.Features)?.Items ?? []).Take(Most)
            .Select(i => Js.Object(("title", Js.Text(i.Title)), ("text", Js.Given(i.Text))))];

    private static string Shot(string title, IEnumerable<string?> rows) => Js.Object(("title", Js.Text(title)), ("rows", Js.List(rows.Where(r => r is not null)!)));

    private static string? Row(IReadOnlyDictionary<string, string> sample, EntityModel entity)
    {
        var title = entity.Label is { } label ? sample.GetValueOrDefault(label.Id, "") : "";
        if (title.Length == 0)
        {
            return null;
        }

        var text = entity.Fields.Where(f => f.Id != entity.Label!.Id && f.IsText && f.Source.Type != FieldType.Color).Select(f => sample.GetValueOrDefault(f.Id, "")).FirstOrDefault(t => t.Length > 0) ?? "";
        var choice = entity.Fields.Where(f => f.Source.Type == FieldType.Choice)
            .Select(f => f.Source.Choices.FirstOrDefault(c => c.Id == sample.GetValueOrDefault(f.Id, ""))?.Name).FirstOrDefault(n => n is not null);
        return Js.Object(("title", Js.Text(title)), ("text", Js.Given(text)), ("tag", choice is null ? null : Js.Text(choice)));
    }

    private static string Row(Story story, ProductModel product)
    {
        var role = product.Roles.FirstOrDefault(r => r.Id == story.Role)?.Source.Name ?? "";
        return Js.Object(("title", Js.Text(char.ToUpperInvariant(story.Want[0]) + story.Want[1..])), ("tag", Js.Given(role)));
    }
}
