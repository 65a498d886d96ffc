using LeanVibe.Blueprints.Naming;
using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Products;

/// <summary>Colours are CSS names or #rrggbb.</summary>
internal sealed class BrandColors() : Rule("LV0901")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols)
    {
        var brand = symbols.Blueprint.Product.Brand;
        return new[] { ("background", brand.Background), ("primary", brand.Primary) }
            .Where(pair => pair.Item2.Trim().Length > 0 && !CssColors.IsColor(pair.Item2))
            .Select(pair => Report($"product/brand/{pair.Item1}", $"\"{pair.Item2}\" is not a colour.", "Write a CSS colour name such as \"dark red\", or #rrggbb; or leave it out."));
    }
}
