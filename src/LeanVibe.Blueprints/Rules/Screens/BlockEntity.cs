using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Screens;

/// <summary>A block that shows or edits rows names an entity that exists.</summary>
internal sealed class BlockEntity() : Rule("LV0603")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from screen in symbols.Blueprint.Screens
        from block in screen.Blocks
        where block.Entity.Length == 0
            ? BlockShape.Of(block.Kind).NeedsEntity
            : symbols.FindEntity(block.Entity) is null || block.Entity == Entity.Account
        select Report(Paths.Of(screen, block), block.Entity.Length == 0 ? $"A {block.Kind} block needs an entity." : $"There is no entity \"{block.Entity}\" to show.", Known.Entities(symbols));
}
