using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Screens;

/// <summary>Who sees a dashboard sees its KPIs.</summary>
internal sealed class KpiAudience() : Rule("LV0612", Severity.Warning)
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from screen in symbols.Blueprint.Screens
        from block in screen.Blocks
        where block.Kind == BlockKind.Kpis
        from role in screen.Roles.Count > 0 ? screen.Roles : symbols.Blueprint.Roles.Select(r => r.Id)
        where !symbols.Administers(role) && !symbols.Blueprint.Kpis.Any(k => block.Refs.Contains(k.Id) && k.Roles.Contains(role))
        select Report(Paths.Of(screen, block), $"{role} sees this dashboard but none of its KPIs.", "Add the role to a KPI, or take it from the screen.");
}
