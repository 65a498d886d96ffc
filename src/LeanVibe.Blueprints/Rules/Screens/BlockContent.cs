using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Screens;

/// <summary>A content block says something.</summary>
internal sealed class BlockContent() : Rule("LV0609")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from screen in symbols.Blueprint.Screens
        from block in screen.Blocks
        where BlockShape.Of(block.Kind).Content switch
        {
            ContentNeed.Items => block.Items.Count == 0 || block.Items.Any(i => i.Title.Trim().Length == 0),
            ContentNeed.Words => block.Title.Length + block.Text.Length + block.Items.Count == 0,
            _ => false,
        }
        select Report(Paths.Of(screen, block), $"The {block.Kind} block \"{block.Id}\" says nothing.", BlockShape.Of(block.Kind).Content == ContentNeed.Items ? "Give it items, each with a title." : "Give it a title or a text.");
}
