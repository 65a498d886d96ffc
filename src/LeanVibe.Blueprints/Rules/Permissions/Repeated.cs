using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Permissions;

/// <summary>A permission is said once.</summary>
internal sealed class Repeated() : Rule("LV0512", Severity.Warning)
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        symbols.Blueprint.Permissions
            .GroupBy(p => (p.Role, p.Entity, p.Scope, string.Join('>', p.Via)))
            .Where(group => group.Count() > 1)
            .Select(group => Report(Paths.Of(group.First()), $"The permission of {group.Key.Role} for {group.Key.Entity} is given {group.Count()} times.", "Merge them into one."));
}
