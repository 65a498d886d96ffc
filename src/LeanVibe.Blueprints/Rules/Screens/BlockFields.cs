using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Screens;

/// <summary>A block shows members of its entity, never secret ones.</summary>
internal sealed class BlockFields() : Rule("LV0604")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from screen in symbols.Blueprint.Screens
        from block in screen.Blocks
        let entity = symbols.FindEntity(block.Entity)
        where entity is not null
        from id in block.Fields
        let member = Member.Of(entity, id)
        where id != "created" && (member is null || (member.Field?.Sensitivity == Sensitivity.Secret && !Edits(block.Kind)))
        select Report(Paths.Of(screen, block), $"{entity.Name} has nothing called \"{id}\" that can be shown.", Known.Members(entity));

    private static bool Edits(BlockKind kind) => kind is BlockKind.Form or BlockKind.Wizard or BlockKind.Profile or BlockKind.Contact;
}
