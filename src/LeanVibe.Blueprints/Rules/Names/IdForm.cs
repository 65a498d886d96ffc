using System.Text.RegularExpressions;
using LeanVibe.Blueprints.Naming;
using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Names;

/// <summary>An id is kebab-case ASCII, begins with a letter and has at most 40 characters: it becomes routes, columns and file names.</summary>
internal sealed partial class IdForm() : Rule("LV0101")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        Elements.Of(symbols.Blueprint)
            .Prepend(new("", symbols.Blueprint.Product.Id, "", ElementKind.Product))
            .Where(element => !Form().IsMatch(element.Id))
            .Select(element => Report(
                element.Kind == ElementKind.Product ? "product/id" : element.Path,
                $"\"{element.Id}\" is not an id: small letters, digits and single hyphens, a letter first, at most 40 characters.",
                $"Write \"{Mended(element)}\"."));

    private static string Mended(Element element)
    {
        var kebab = Casing.Kebab(element.Id).TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-');
        return kebab.Length == 0 ? element.Kind.ToString().ToLowerInvariant() : kebab[..Math.Min(40, kebab.Length)].TrimEnd('-');
    }

    [GeneratedRegex(@"\A(?=.{1,40}\z)[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex Form();
}
