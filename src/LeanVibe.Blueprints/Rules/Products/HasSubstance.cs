using LeanVibe.Blueprints.Rules.Screens;
using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Products;

/// <summary>Without entities, there is at least content.</summary>
internal sealed class HasSubstance() : Rule("LV0907")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        symbols.Blueprint.Entities.Count > 0 || symbols.Blueprint.Screens.Count == 0 || symbols.Blueprint.Screens.Any(s => s.Blocks.Any(b => BlockShape.Of(b.Kind).IsContent))
            ? []
            : [Report("entities", "The product keeps nothing and says nothing.", "Add an entity, or a screen with content such as a hero or a text.")];
}
