using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Screens;

/// <summary>A block refers to KPIs, actions, transitions or entities that exist.</summary>
internal sealed class BlockRefs() : Rule("LV0607")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from screen in symbols.Blueprint.Screens
        from block in screen.Blocks
        let shape = BlockShape.Of(block.Kind)
        let known = Candidates(symbols, block, shape.Refs)
        where shape.Refs != RefKind.None
        let unknown = block.Refs.Where(id => !known.Contains(id)).ToList()
        where unknown.Count > 0 || (shape.NeedsRefs && block.Refs.Count == 0)
        select Report(Paths.Of(screen, block) + "/refs", unknown.Count > 0 ? $"A {block.Kind} block cannot refer to \"{unknown[0]}\"." : $"A {block.Kind} block refers to nothing.", Known.List(Plural(shape.Refs), known));

    private static IReadOnlyList<string> Candidates(SymbolTable symbols, Block block, RefKind kind) => kind switch
    {
        RefKind.Kpis => [.. symbols.Blueprint.Kpis.Select(k => k.Id)],
        RefKind.Action => [.. symbols.Blueprint.Actions.Select(a => a.Id)],
        RefKind.Entity => [.. symbols.Blueprint.Entities.Select(e => e.Id)],
        _ => [.. (symbols.FindEntity(block.Entity)?.Lifecycle?.Transitions ?? []).Select(t => t.Id), .. symbols.Blueprint.Actions.Where(a => a.Entity == block.Entity).Select(a => a.Id)],
    };

    private static string Plural(RefKind kind) => kind switch
    {
        RefKind.Kpis => "KPIs",
        RefKind.Action => "actions",
        RefKind.Entity => "entities",
        _ => "transitions and actions of the entity",
    };
}
