using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Screens;

/// <summary>Whoever sees a screen may read, or fill in, what its blocks show.</summary>
internal sealed class BlockAccess() : Rule("LV0610")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from screen in symbols.Blueprint.Screens
        from block in screen.Blocks
        where block.Entity.Length > 0 && symbols.FindEntity(block.Entity) is not null
        from role in screen.Roles.Count > 0 ? screen.Roles : symbols.Blueprint.Roles.Select(r => r.Id)
        where !Access(block.Kind).Any(operation => symbols.May(role, operation, block.Entity))
        select Report(Paths.Of(screen, block), $"{role} sees this screen but may not {(Access(block.Kind)[0] == Operation.Read ? "read" : "fill in")} {block.Entity}.", "Grant the permission, or take the role or the block from the screen.");

    private static Operation[] Access(BlockKind kind) => kind switch
    {
        BlockKind.Form or BlockKind.Wizard => [Operation.Create, Operation.Update],
        BlockKind.Contact => [Operation.Create],
        _ => [Operation.Read],
    };
}
