using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Names;

/// <summary>Ids differ among siblings; a field and a relation of one entity are siblings too, as are its transitions and actions.</summary>
internal sealed class UniqueIds() : Rule("LV0102")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        Elements.Of(symbols.Blueprint)
            .Select(element => (Group: Group(symbols.Blueprint, element), Element: element))
            .GroupBy(pair => pair.Group + "/" + pair.Element.Id, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => Report(
                group.Last().Element.Path,
                $"The id \"{group.Last().Element.Id}\" is used {group.Count()} times: {string.Join(", ", group.Select(pair => pair.Element.Path).Distinct())}.",
                "Give each its own id."));

    private static string Group(Blueprint blueprint, Element element) => element.Kind switch
    {
        ElementKind.Relation => element.Parent[..element.Parent.LastIndexOf('/')] + "/fields",
        ElementKind.Action => blueprint.Actions.FirstOrDefault(a => a.Id == element.Id) is { } action ? $"entities/{action.Entity}/lifecycle/transitions" : element.Parent,
        _ => element.Parent,
    };
}
