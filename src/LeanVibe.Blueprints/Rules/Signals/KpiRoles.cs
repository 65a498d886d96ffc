using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Signals;

/// <summary>A KPI is shown to roles that exist.</summary>
internal sealed class KpiRoles() : Rule("LV0803")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from kpi in symbols.Blueprint.Kpis
        from role in kpi.Roles
        where symbols.FindRole(role) is null
        select Report(Paths.Of(kpi), $"There is no role \"{role}\".", Known.Roles(symbols));
}
