using LeanVibe.Generation.Kits.Aspnet.Code;
using LeanVibe.Generation.Kits.Aspnet.Database;
using LeanVibe.Generation.Kits.Aspnet.Database.Migrations;
using LeanVibe.Generation.Kits.Aspnet.Tests;
using LeanVibe.Generation.Refining;
using LeanVibe.Generation.Rendering;

namespace LeanVibe.Generation.Kits.Aspnet;

/// <summary>
/// An ASP.NET Core server for any Blueprint.
/// <code>
/// the platform part   copied from the golden app, renamed
/// entity slices       one folder of Features for each entity
/// product slices      what names all entities, roles, figures and messages
/// SQL                 the migrations and the views
/// </code>
/// </summary>
internal sealed class AspnetKit : IKit
{
    private const string Api = "server/src/HarvestTable.Api/";

    /// <summary>What of the golden app is rendered and not copied.</summary>
    private static readonly string[] Rendered =
    [
        Api + "Features/", Api + "Migrations/", Api + "Demo/", Api + "ProductInfo.cs", Api + "Roles.cs", "server/tests/HarvestTable.Tests/Entities/",
    ];

    private static readonly string[] EntitySlices = ["Row", "Input", "Query", "Access", "Repository", "Endpoints", "Hooks"];

    public string Id => "aspnet";

    public FileSet Render(ProductModel product)
    {
        var templates = KitTemplates.Load(Id);
        var renaming = new Renaming(product);
        var files = templates.App
            .Where(f => !Array.Exists(Rendered, r => f.Path.StartsWith(r, StringComparison.Ordinal)))
            .Select(renaming.Apply)
            .Aggregate(FileSet.Empty, (all, file) => all.Add(file));
        var root = Api.Replace("HarvestTable", product.Name.Pascal, StringComparison.Ordinal);
        var code = new ProductCode(product);
        files = code.Entities.Aggregate(files, (all, entity) => AddEntity(all, templates, root, entity));
        files = product.Entities.Select(e => new EntityTestCode(product, e)).Aggregate(files, (all, tests) => AddTests(all, templates, tests));
        return MigrationFiles.AddTo(files, root + "Migrations/", product)
            .Add(root + "ProductInfo.cs", templates.Render("product/ProductInfo.cs.liquid", code))
            .Add(root + "Roles.cs", templates.Render("product/Roles.cs.liquid", code))
            .Add(root + "Features/FeatureList.cs", templates.Render("product/FeatureList.cs.liquid", code))
            .Add(root + "Features/FeatureJson.cs", templates.Render("product/FeatureJson.cs.liquid", code))
            .Add(root + "Features/ProductKpis.cs", templates.Render("product/ProductKpis.cs.liquid", code))
            .Add(root + "Features/ProductNotices.cs", templates.Render("product/ProductNotices.cs.liquid", code))
            .Add(root + "Migrations/views.sql", SchemaSql.Views(product))
            .Add(root + "Demo/demo.json", Demo.DemoData.Json(product));
    }

    private static FileSet AddTests(FileSet files, KitTemplates templates, EntityTestCode tests)
    {
        var folder = $"server/tests/{tests.Root}.Tests/Entities/";
        return files
            .Add($"{folder}Given.{tests.Type}.cs", templates.Render("tests/Given.cs.liquid", tests))
            .Add($"{folder}{tests.Type}Tests.cs", templates.Render("tests/Tests.cs.liquid", tests));
    }

    private static FileSet AddEntity(FileSet files, KitTemplates templates, string root, EntityCode entity)
    {
        IEnumerable<string> slices =
        [
            .. EntitySlices,
            .. entity.Choices.Count > 0 ? ["Choices"] : Array.Empty<string>(),
            .. entity.HasLifecycle ? ["Lifecycle"] : Array.Empty<string>(),
            .. entity.Actions.Count > 0 ? ["Actions"] : Array.Empty<string>(),
        ];
        return slices.Aggregate(files, (all, slice) => all.Add(
            $"{root}Features/{entity.Plural}/{entity.Type}{(slice == "Row" ? "" : slice)}.cs",
            templates.Render($"entity/{slice}.cs.liquid", entity)));
    }
}
