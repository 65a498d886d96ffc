using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Permissions;

/// <summary>Only the scope related follows relations.</summary>
internal sealed class StrayVia() : Rule("LV0504", Severity.Warning)
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        symbols.Blueprint.Permissions
            .Where(permission => permission.Scope != Scope.Related && permission.Via.Count > 0)
            .Select(permission => Report(Paths.Of(permission), "This permission lists relations that its scope does not use.", "Set the scope to related, or remove via."));
}
