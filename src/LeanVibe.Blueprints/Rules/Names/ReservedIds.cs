using LeanVibe.Blueprints.Naming;
using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Names;

/// <summary>Some ids are taken: by what every product has, by the languages, by SQL, by the file system.</summary>
internal sealed class ReservedIds() : Rule("LV0105")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        Elements.Of(symbols.Blueprint)
            .Prepend(new("product", symbols.Blueprint.Product.Id, "", ElementKind.Product))
            .Where(IsTaken)
            .Select(element => Report(
                element.Kind == ElementKind.Product ? "product/id" : element.Path,
                $"The id \"{element.Id}\" is reserved.",
                $"Use another id, for example \"{Free(element)}\"; the name that people read may stay."));

    private static bool IsTaken(Element element) => element.Kind switch
    {
        ElementKind.Product => ReservedNames.IsReservedProduct(element.Id),
        ElementKind.Role => ReservedNames.IsReservedRole(element.Id),
        ElementKind.Entity => ReservedNames.IsReservedEntity(element.Id),
        ElementKind.Field or ElementKind.Relation or ElementKind.Input => ReservedNames.IsReservedMember(element.Id),
        ElementKind.Transition or ElementKind.Action => ReservedNames.IsReservedVerb(element.Id),
        ElementKind.Screen => ReservedNames.IsReservedPage(element.Id),
        _ => false,
    };

    private static string Free(Element element) => element.Kind switch
    {
        ElementKind.Entity => ReservedNames.FreeEntity(element.Id),
        ElementKind.Field or ElementKind.Relation or ElementKind.Input => ReservedNames.FreeField(element.Id),
        ElementKind.Transition or ElementKind.Action => element.Id + "-it",
        ElementKind.Screen => element.Id + "-page",
        ElementKind.Product => element.Id + "-app",
        _ => "the-" + element.Id,
    };
}
