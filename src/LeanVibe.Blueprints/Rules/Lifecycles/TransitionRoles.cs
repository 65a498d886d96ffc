using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Lifecycles;

/// <summary>Who moves a row exists, is signed in, and may read it.</summary>
internal sealed class TransitionRoles() : Rule("LV0406")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from entity in symbols.Blueprint.Entities
        from transition in entity.Lifecycle?.Transitions ?? []
        from role in transition.Roles
        let fault = RoleFaults.Of(symbols, role, entity)
        where fault is not null
        select Report(Paths.Of(entity, transition), $"\"{role}\" cannot \"{transition.Name}\": {fault}.", "Grant the role a read permission whose scope reaches the rows, or take it from the transition.");
}
