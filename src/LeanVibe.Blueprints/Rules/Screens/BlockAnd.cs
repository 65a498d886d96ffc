using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Screens;

/// <summary>A block that needs a second member (an end, a question, a place) names it.</summary>
internal sealed class BlockAnd() : Rule("LV0606")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from screen in symbols.Blueprint.Screens
        from block in screen.Blocks
        let shape = BlockShape.Of(block.Kind)
        let entity = symbols.FindEntity(block.Entity)
        where entity is not null && !Axes.Accepts(symbols, entity, shape.And, block.And)
        select Report(Paths.Of(screen, block) + "/and", block.And.Length == 0 ? $"A {block.Kind} block says nothing in \"and\"." : $"\"and\" is \"{block.And}\", which is not {Axes.Describe(shape.And)}.", $"Name {Axes.Describe(shape.And)}.");
}
