using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Behaviour;

/// <summary>Who acts exists, is signed in, and may read the row.</summary>
internal sealed class ActionRoles() : Rule("LV0708")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from action in symbols.Blueprint.Actions
        let entity = symbols.FindEntity(action.Entity)
        where entity is not null
        from role in action.Roles
        let fault = RoleFaults.Of(symbols, role, entity)
        where fault is not null
        select Report(Paths.Of(action), $"\"{role}\" cannot \"{action.Name}\": {fault}.", "Grant the role a read permission, or take it from the action.");
}
