using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Products;

/// <summary>A fee is taken of charges.</summary>
internal sealed class FeeNeedsCharge() : Rule("LV0904", Severity.Warning)
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        symbols.Blueprint.Product.FeePercent > 0 && !Occurrences.Doings(symbols).Any(d => d.Effects.Any(e => e.Kind == EffectKind.Charge))
            ? [Report("product/feePercent", "The product takes a fee, but nothing is ever charged.", "Add an effect of the kind charge, or set the fee to 0.")]
            : [];
}
