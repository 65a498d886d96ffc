using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Screens;

/// <summary>A screen is for roles that exist, or for visitors.</summary>
internal sealed class ScreenRoles() : Rule("LV0601")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from screen in symbols.Blueprint.Screens
        from role in screen.Roles
        where role != Role.Visitor && symbols.FindRole(role) is null
        select Report(Paths.Of(screen), $"There is no role \"{role}\".", Known.Roles(symbols));
}
