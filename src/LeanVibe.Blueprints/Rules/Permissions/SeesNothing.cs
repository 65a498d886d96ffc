using LeanVibe.Blueprints.Naming;
using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Permissions;

/// <summary>Every entity is seen by somebody: a role reads it, or a screen shows it to those who administer.</summary>
internal sealed class SeesNothing() : Rule("LV0507", Severity.Warning)
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from entity in symbols.Blueprint.Entities
        where !symbols.Blueprint.Permissions.Any(p => p.Entity == entity.Id && p.Operations.Contains(Operation.Read))
            && !symbols.Blueprint.Screens.Any(s => s.Blocks.Any(b => b.Entity == entity.Id))
        select Report(Paths.Of(entity), $"Nobody sees {EnglishPlural.Of(entity.Name).ToLowerInvariant()}: no role may read them and no screen shows them.", "Grant a read permission, or add a screen for the role that administers.");
}
