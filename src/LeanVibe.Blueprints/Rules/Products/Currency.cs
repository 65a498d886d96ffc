using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Products;

/// <summary>The currency is an ISO 4217 code.</summary>
internal sealed class Currency() : Rule("LV0902")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        Currencies.IsCode(symbols.Blueprint.Product.Currency)
            ? []
            : [Report("product/currency", $"\"{symbols.Blueprint.Product.Currency}\" is not a currency.", "Write its three letters as in ISO 4217, for example EUR, USD or JPY.")];
}
