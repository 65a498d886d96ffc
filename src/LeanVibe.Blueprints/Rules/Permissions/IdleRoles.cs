using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Permissions;

/// <summary>Every role may do something.</summary>
internal sealed class IdleRoles() : Rule("LV0508", Severity.Warning)
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        symbols.Blueprint.Roles
            .Where(role => !role.Administers && symbols.Blueprint.Entities.Count > 0)
            .Where(role => !symbols.Blueprint.Permissions.Any(p => p.Role == role.Id && p.Operations.Count > 0))
            .Select(role => Report(Paths.Of(role), $"{role.Name} may do nothing.", "Grant the role permissions, or remove it."));
}
