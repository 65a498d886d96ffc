using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Screens;

/// <summary>A block that sorts its rows into columns, days, answers or prizes says by what.</summary>
internal sealed class BlockBy() : Rule("LV0605")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from screen in symbols.Blueprint.Screens
        from block in screen.Blocks
        let shape = BlockShape.Of(block.Kind)
        let entity = symbols.FindEntity(block.Entity)
        where entity is not null && !Axes.Accepts(symbols, entity, shape.By, block.By)
        select Report(Paths.Of(screen, block) + "/by", block.By.Length == 0 ? $"A {block.Kind} block says nothing in \"by\"." : $"\"by\" is \"{block.By}\", which is not {Axes.Describe(shape.By)}.", $"Name {Axes.Describe(shape.By)}.");
}
