using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Screens;

/// <summary>A screen shows something.</summary>
internal sealed class HasBlocks() : Rule("LV0602")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        symbols.Blueprint.Screens
            .Where(screen => screen.Blocks.Count == 0)
            .Select(screen => Report(Paths.Of(screen), $"The screen {screen.Name} is empty.", "Add a block, for example a table of an entity, or remove the screen."));
}
