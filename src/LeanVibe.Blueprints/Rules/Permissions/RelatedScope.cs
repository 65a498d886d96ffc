using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Permissions;

/// <summary>The relations of a permission lead from the row to the caller.</summary>
internal sealed class RelatedScope() : Rule("LV0503")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from permission in symbols.Blueprint.Permissions
        where permission.Scope == Scope.Related && symbols.FindEntity(permission.Entity) is not null
        let fault = permission.Role == Role.Visitor ? "a visitor is related to nothing" : CallerPath.Fault(symbols, permission.Entity, permission.Via)
        where fault is not null
        select Report(Paths.Of(permission), $"The way from {permission.Entity} to the caller fails: {fault}.", "List relations as \"entity.relation\", each touching the entity where the last one ended, up to a row that somebody owns or to an account.");
}
