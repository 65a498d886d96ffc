using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Products;

/// <summary>A Blueprint stays within what one product can be built and read as.</summary>
internal sealed class Sizes() : Rule("LV0908")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols)
    {
        var blueprint = symbols.Blueprint;
        return
        [
            .. TooMany("roles", blueprint.Roles.Count, 20),
            .. TooMany("stories", blueprint.Stories.Count, 500),
            .. TooMany("entities", blueprint.Entities.Count, 100),
            .. TooMany("screens", blueprint.Screens.Count, 150),
            .. TooMany("actions", blueprint.Actions.Count, 200),
            .. TooMany("permissions", blueprint.Permissions.Count, 2000),
            .. TooMany("kpis", blueprint.Kpis.Count, 50),
            .. TooMany("notifications", blueprint.Notifications.Count, 200),
            .. blueprint.Entities.SelectMany(e => TooMany(Paths.Of(e), e.Fields.Count + e.Relations.Count, 80)),
            .. blueprint.Entities.SelectMany(e => TooMany(Paths.Of(e) + "/samples", e.Samples.Count, 200)),
            .. blueprint.Screens.SelectMany(s => TooMany(Paths.Of(s), s.Blocks.Count, 40)),
        ];
    }

    private IEnumerable<Finding> TooMany(string path, int count, int most) =>
        count > most ? [Report(path, $"There are {count}; at most {most} are allowed.", "Leave some out, or split the product.")] : [];
}
