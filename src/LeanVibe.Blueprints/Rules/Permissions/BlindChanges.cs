using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Permissions;

/// <summary>Who changes rows of an entity also reads it.</summary>
internal sealed class BlindChanges() : Rule("LV0511", Severity.Warning)
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from permission in symbols.Blueprint.Permissions
        where permission.Role != Role.Visitor
            && permission.Operations.Any(o => o is Operation.Update or Operation.Delete)
            && !symbols.May(permission.Role, Operation.Read, permission.Entity)
        select Report(Paths.Of(permission), $"{permission.Role} may change {permission.Entity} but never sees it.", "Add read to the operations.");
}
