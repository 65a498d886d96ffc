using System.Text.RegularExpressions;
using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Products;

/// <summary>Languages are BCP 47 tags.</summary>
internal sealed partial class Languages() : Rule("LV0905")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        symbols.Blueprint.Product.Languages.Count == 0
            ? [Report("product/languages", "The product speaks no language.", "Write at least one, for example \"en\".")]
            : symbols.Blueprint.Product.Languages.Where(tag => !Tag().IsMatch(tag)).Select(tag => Report("product/languages", $"\"{tag}\" is not a language tag.", "Write tags such as \"en\", \"pt-BR\" or \"zh-Hans\"."));

    [GeneratedRegex(@"\A[a-zA-Z]{2,3}(-[a-zA-Z]{4})?(-([a-zA-Z]{2}|[0-9]{3}))?\z")]
    private static partial Regex Tag();
}
