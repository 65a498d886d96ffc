using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Behaviour;

/// <summary>A product that charges says through whom.</summary>
internal sealed class ChargesNeedPayments() : Rule("LV0709", Severity.Warning)
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        symbols.Blueprint.Integrations.Any(i => i.Kind == IntegrationKind.Payments)
            ? []
            : Occurrences.Doings(symbols)
                .Where(doing => doing.Effects.Any(e => e.Kind == EffectKind.Charge))
                .Take(1)
                .Select(doing => Report(doing.Path, "The product charges, but names no payment provider; charges will only be recorded as tests.", "Add an integration of the kind payments."));
}
