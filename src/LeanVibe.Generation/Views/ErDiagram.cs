using LeanVibe.Blueprints;
using LeanVibe.Generation.Views.Er;

namespace LeanVibe.Generation.Views;

/// <summary>The entities of a product and how they point to each other. Works on drafts too: relations that lead nowhere are left out.</summary>
public static class ErDiagram
{
    /// <summary>A standalone SVG picture, about 1200 pixels wide, light and dark.</summary>
    public static string Svg(Blueprint blueprint)
    {
        var model = ErModel.Of(blueprint);
        return ErDrawing.Draw(blueprint, model, ErLayout.Of(model));
    }

    /// <summary>The same as a mermaid erDiagram.</summary>
    public static string Mermaid(Blueprint blueprint) => ErMermaid.Write(ErModel.Of(blueprint));
}
