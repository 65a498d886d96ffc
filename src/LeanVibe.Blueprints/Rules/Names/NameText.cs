using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Names;

/// <summary>A name is short plain text: it stands in menus, headings, emails and generated files.</summary>
internal sealed class NameText() : Rule("LV0107")
{
    private const int Longest = 80;

    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        Elements.Of(symbols.Blueprint)
            .Where(element => element.Kind is not (ElementKind.Story or ElementKind.Rule or ElementKind.Block or ElementKind.Integration or ElementKind.Quality))
            .Select(element => (element.Path, element.Name))
            .Prepend(("product/name", symbols.Blueprint.Product.Name))
            .Concat(symbols.Blueprint.Entities.Where(e => e.Plural.Length > 0).Select(e => (Paths.Of(e) + "/plural", e.Plural)))
            .Concat(from e in symbols.Blueprint.Entities from r in e.Relations where r.Inverse.Length > 0 select (Paths.Of(e, r) + "/inverse", r.Inverse))
            .Select(named => (named.Item1, Fault: Fault(named.Item2)))
            .Where(pair => pair.Fault is not null)
            .Select(pair => Report(pair.Item1, $"The name {pair.Fault}.", $"Write a name of 1 to {Longest} letters, digits, spaces and plain signs."));

    private static string? Fault(string name) =>
        name.Length > Longest ? $"has {name.Length} characters; at most {Longest} are allowed"
        : !name.Any(char.IsLetterOrDigit) ? "has neither a letter nor a digit"
        : name.Any(sign => sign is '<' or '>' or '{' or '}' or '`' or '\\') ? "holds markup or code signs"
        : name.Any(PlainText.IsHidden) || name.Any(char.IsControl) ? "holds control characters"
        : name != name.Trim() ? "begins or ends with a space"
        : null;
}
