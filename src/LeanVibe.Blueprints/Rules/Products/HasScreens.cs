using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Products;

/// <summary>A product has something to look at.</summary>
internal sealed class HasScreens() : Rule("LV0906")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        symbols.Blueprint.Screens.Count > 0 ? [] : [Report("screens", "The product has no screens.", "Add at least one screen with a block.")];
}
