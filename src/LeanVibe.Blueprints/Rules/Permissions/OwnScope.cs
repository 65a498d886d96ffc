using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Permissions;

/// <summary>Own rows exist only where rows have owners and the caller is somebody.</summary>
internal sealed class OwnScope() : Rule("LV0502")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from permission in symbols.Blueprint.Permissions
        where permission.Scope == Scope.Own
        let fault = permission.Role == Role.Visitor ? "a visitor owns nothing"
            : symbols.FindEntity(permission.Entity) is { Ownership: "" } entity ? $"nobody owns a row of {entity.Name}"
            : null
        where fault is not null
        select Report(Paths.Of(permission), $"The scope own cannot be met: {fault}.", "Give the entity an ownership, or use another scope.");
}
