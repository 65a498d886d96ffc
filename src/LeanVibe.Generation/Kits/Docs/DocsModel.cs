using LeanVibe.Blueprints;
using LeanVibe.Generation.Contract;
using LeanVibe.Generation.Refining;
using LeanVibe.Generation.Views;

namespace LeanVibe.Generation.Kits.Docs;

/// <summary>What the pages' slices say; texts are safe in Markdown.</summary>
internal sealed record DocsModel
{
    public required NameSet Name { get; init; }
    public required string Title { get; init; }
    public required string Pitch { get; init; }
    public required string Description { get; init; }
    public required string Currency { get; init; }
    public required int Revision { get; init; }
    public required bool HasWeb { get; init; }
    public required bool HasPayments { get; init; }
    public required IReadOnlyList<DocsRole> Roles { get; init; }
    public required string Administrator { get; init; }
    public required IReadOnlyList<DocsStory> Stories { get; init; }
    public required IReadOnlyList<DocsEntity> Entities { get; init; }
    public required string EntityList { get; init; }

    /// <summary>The entity that examples speak of.</summary>
    public required DocsEntity First { get; init; }
    public required IReadOnlyList<DocsEntity> Lifecycles { get; init; }
    public required IReadOnlyList<DocsScreen> Screens { get; init; }
    public required string KpiList { get; init; }
    public required string Mermaid { get; init; }
    public required string Traceability { get; init; }

    /// <summary>Stories that nothing fulfils, in words.</summary>
    public required string Open { get; init; }

    public static DocsModel Of(ProductModel product)
    {
        var entities = Operations.InBlueprintOrder(product).Select(DocsEntity.Of).ToList();
        return new()
        {
            Name = product.Name,
            Title = Markdown.Text(product.Product.Name),
            Pitch = Markdown.Text(product.Product.Pitch),
            Description = Markdown.Text(product.Product.Description.Length > 0 ? product.Product.Description : $"{product.Product.Name} keeps {Markdown.List(entities.Select(e => e.Plural))}."),
            Currency = product.Product.Currency,
            Revision = product.Source.Revision,
            HasWeb = product.Source.Stack.Web != KitList.None,
            HasPayments = product.HasPayments,
            Roles = [.. product.Roles.Select(DocsRole.Of)],
            Administrator = product.Administrators.Select(r => r.Name.Lower).FirstOrDefault("an administrator"),
            Stories = [.. product.Source.Stories.Where(s => s.Priority != Priority.Wont).Select(s => DocsStory.Of(s, product))],
            Entities = entities,
            EntityList = Markdown.List(entities.Where(e => !e.IsLink).Select(e => e.Plural)),
            First = entities.FirstOrDefault() ?? DocsEntity.None,
            Lifecycles = [.. entities.Where(e => e.Lifecycle.Length > 0)],
            Screens = [.. product.Source.Screens.Select(s => DocsScreen.Of(s, product))],
            KpiList = Markdown.List(product.Source.Kpis.Select(k => k.Name.ToLowerInvariant())),
            Mermaid = ErDiagram.Mermaid(product.Source),
            Traceability = Views.Traceability.Markdown(product),
            Open = Markdown.List(Views.Traceability.Of(product).Where(t => t.IsOpen).Select(t => t.Story.Want)),
        };
    }
}

internal sealed record DocsRole(string Id, string Title, string Description, bool Administers, bool SignsUp)
{
    public static DocsRole Of(RoleModel role) => new(role.Id, Markdown.Cell(role.Name.Title), Markdown.Cell(role.Source.Description), role.Administers, role.SignsUp);
}

/// <param name="Role">"a farmer".</param>
internal sealed record DocsStory(string Role, string Want, string Benefit)
{
    public static DocsStory Of(Story story, ProductModel product)
    {
        var name = product.Roles.FirstOrDefault(r => r.Id == story.Role)?.Name.Lower ?? story.Role;
        return new(EntityOperations.Article(Markdown.Text(name)), Markdown.Text(story.Want), Markdown.Text(story.Benefit));
    }
}

/// <param name="Plural">In the middle of a sentence: "order lines".</param>
/// <param name="Folder">Its folder on the server: "OrderLines".</param>
/// <param name="Lifecycle">"draft, placed, paid"; empty without one.</param>
internal sealed record DocsEntity(string Id, string Title, string Lower, string Plural, string Type, string Folder, string Path, string Description, string Lifecycle, bool IsLink)
{
    public static DocsEntity None { get; } = new("", "", "something", "nothing yet", "Thing", "Things", "/api", "", "", false);

    public static DocsEntity Of(EntityModel entity) => new(
        entity.Id, Markdown.Text(entity.Name.Title), Markdown.Text(EntityOperations.Article(entity.Name.Lower)), Markdown.Text(entity.Name.Plurals.Lower), entity.Name.Type, entity.Name.Plurals.Pascal,
        EntityOperations.PathOf(entity), Markdown.Text(entity.Source.Description), Markdown.Text(string.Join(", ", entity.States.Select(s => s.Name.ToLowerInvariant()))), entity.IsLink);
}

internal sealed record DocsScreen(string Id, string Title, string Audience)
{
    public static DocsScreen Of(Screen screen, ProductModel product)
    {
        var roles = screen.Roles.Select(id => id == Role.Visitor ? "visitors" : product.Roles.FirstOrDefault(r => r.Id == id)?.Name.Lower ?? id);
        return new(screen.Id, Markdown.Cell(screen.Name), screen.Roles.Count == 0 ? "everybody who is signed in" : Markdown.Cell(string.Join(", ", roles)));
    }
}
