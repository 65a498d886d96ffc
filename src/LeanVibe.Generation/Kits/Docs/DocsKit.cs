using LeanVibe.Generation.Refining;
using LeanVibe.Generation.Rendering;
using LeanVibe.Generation.Views;

namespace LeanVibe.Generation.Kits.Docs;

/// <summary>What a person reads: README, architecture, runbook, stories with their acceptance tests, and pictures.</summary>
public sealed class DocsKit : IKit
{
    private static readonly (string Path, string Slice)[] Pages =
    [
        ("README.md", "README.md.liquid"),
        ("CHANGELOG.md", "CHANGELOG.md.liquid"),
        ("LICENSE.md", "LICENSE.md.liquid"),
        ("docs/architecture.md", "architecture.md.liquid"),
        ("docs/runbook.md", "runbook.md.liquid"),
        ("docs/stories.md", "stories.md.liquid"),
    ];

    public string Id => "docs";

    public FileSet Render(ProductModel product)
    {
        var kit = KitTemplates.Load(Id);
        var model = DocsModel.Of(product);
        var pages = Pages.Aggregate(FileSet.Empty, (files, page) => files.Add(page.Path, kit.Render(page.Slice, model)));
        return Pictures(product)
            .Aggregate(pages, (files, picture) => files.Add($"docs/{picture.Path}", picture.Text))
            .Add(new Renaming(product).Apply(kit.App.Single(f => f.Path == "SECURITY.md")));
    }

    private static IEnumerable<(string Path, string Text)> Pictures(ProductModel product) =>
    [
        ("er.svg", ErDiagram.Svg(product.Source)),
        ("database.sql", DatabaseSchema.Sql(product.Source)),
        .. product.Source.Screens.Select(s => ($"wireframes/{s.Id}.svg", Wireframe.Svg(product.Source, s.Id))),
        .. product.Source.Entities.Where(e => e.Lifecycle is { States.Count: > 0 }).Select(e => ($"lifecycles/{e.Id}.svg", LifecycleDiagram.Svg(product.Source, e.Id))),
        .. AcceptanceTests.Of(product).Select(f => ($"features/{f.File}", f.Text)),
    ];
}
