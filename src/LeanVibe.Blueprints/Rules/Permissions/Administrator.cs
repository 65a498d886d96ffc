using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Permissions;

/// <summary>Somebody administers.</summary>
internal sealed class Administrator() : Rule("LV0509")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        symbols.Blueprint.Roles.Any(role => role.Administers)
            ? []
            : [Report("roles", "No role administers the product.", "Set \"administers\" on one role, for example an operator.")];
}
