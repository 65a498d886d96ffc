using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Screens;

/// <summary>A chart or report measures rows of the entity it shows.</summary>
internal sealed class BlockMeasure() : Rule("LV0608")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from screen in symbols.Blueprint.Screens
        from block in screen.Blocks
        let fault = Fault(block)
        where fault is not null
        select Report(Paths.Of(screen, block), $"This {block.Kind} block {fault}.", "Give charts and reports a measure over their own entity, and other blocks none.");

    private static string? Fault(Block block) => (BlockShape.Of(block.Kind).NeedsMeasure, block.Measure) switch
    {
        (true, null) => "has no measure",
        (false, not null) => "has a measure that nothing shows",
        (true, { } measure) when measure.Entity != block.Entity => $"shows {block.Entity} but measures {measure.Entity}",
        _ => null,
    };
}
