using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Screens;

/// <summary>Every role has a screen.</summary>
internal sealed class RoleScreens() : Rule("LV0613", Severity.Warning)
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        symbols.Blueprint.Roles
            .Where(role => symbols.Blueprint.Screens.Count > 0 && !symbols.Blueprint.Screens.Any(s => s.Roles.Count == 0 || s.Roles.Contains(role.Id)))
            .Select(role => Report(Paths.Of(role), $"{role.Name} has no screen.", "Add the role to a screen."));
}
