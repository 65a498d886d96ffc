using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Products;

/// <summary>The fee is a percentage of a charge.</summary>
internal sealed class FeePercent() : Rule("LV0903")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        symbols.Blueprint.Product.FeePercent is >= 0 and <= 100
            ? []
            : [Report("product/feePercent", $"A fee of {symbols.Blueprint.Product.FeePercent} % is not between 0 and 100.", "Write a percentage from 0 to 100.")];
}
