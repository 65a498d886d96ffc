using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Screens;

/// <summary>The audit trail is shown only to roles that administer.</summary>
internal sealed class ActivityAudience() : Rule("LV0611")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from screen in symbols.Blueprint.Screens
        from block in screen.Blocks
        where block.Kind == BlockKind.Activity
        from role in screen.Roles.Count > 0 ? screen.Roles : symbols.Blueprint.Roles.Select(r => r.Id)
        where !symbols.Administers(role)
        select Report(Paths.Of(screen, block), $"{role} may not read the audit trail.", "Show the activity on a screen for roles that administer.");
}
