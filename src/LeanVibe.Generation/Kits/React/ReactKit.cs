using LeanVibe.Generation.Kits.React.Theme;
using LeanVibe.Generation.Refining;
using LeanVibe.Generation.Rendering;

namespace LeanVibe.Generation.Kits.React;

/// <summary>
/// A complete web client in web/.
/// <code>model -> slices (features, screens, navigation, product, theme) -> the platform part, copied -> the character's own files</code>
/// </summary>
public sealed class ReactKit : IKit
{
    private const string Root = "web/";

    /// <summary>Rendered for each product, so never copied from the golden app.</summary>
    private static readonly string[] Rendered = ["src/features/", "src/screens/"];

    public string Id => "react";

    public FileSet Render(ProductModel product)
    {
        var model = ReactModel.Of(product);
        var files = Slices(model, product);
        var used = BlockFiles.Used(model.Screens);
        var own = Characters.FilesOf(product.Product.Brand.Character);
        var renaming = new Renaming(product);
        var platform = KitTemplates.Load("react").App
            .Where(f => !Rendered.Any(folder => f.Path.StartsWith(folder, StringComparison.Ordinal)) && !files.Contains(Root + f.Path) && BlockFiles.Keeps(f.Path, used) && !own.ContainsKey(f.Path) && Characters.Keeps(f.Path, product.Product.Brand.Character))
            .Concat(own.Values)
            .Select(renaming.Apply);
        return platform.Aggregate(files, (all, file) => all.Add(file with { Path = Root + file.Path }));
    }

    private static FileSet Slices(ReactModel model, ProductModel product)
    {
        var kit = KitTemplates.Load("react");
        var files = FileSet.Empty
            .Add($"{Root}index.html", kit.Render("index.html.liquid", model))
            .Add($"{Root}public/icon.svg", kit.Render("icon.svg.liquid", model))
            .Add($"{Root}screens.json", ScreenList.Write(model, product))
            .Add($"{Root}src/product.ts", kit.Render("product.ts.liquid", model))
            .Add($"{Root}src/navigation.ts", kit.Render("navigation.ts.liquid", model))
            .Add($"{Root}src/theme.css", ThemeCss.Write(model.Theme))
            .Add($"{Root}src/features/index.ts", kit.Render("feature/index.ts.liquid", model));
        files = model.Features.Aggregate(files, (all, f) => all.Add($"{Root}src/features/{f.Folder}/model.ts", kit.Render("feature/model.ts.liquid", f)));
        return model.Screens.Aggregate(files, (all, s) => all.Add($"{Root}src/screens/{s.Id}.tsx", kit.Render("screen.tsx.liquid", s)));
    }
}
