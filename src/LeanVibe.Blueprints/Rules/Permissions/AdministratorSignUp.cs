using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Permissions;

/// <summary>A role that administers is given, never taken.</summary>
internal sealed class AdministratorSignUp() : Rule("LV0510")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        symbols.Blueprint.Roles
            .Where(role => role is { Administers: true, SignsUp: true })
            .Select(role => Report(Paths.Of(role), $"Any visitor could become {role.Name} and do everything.", "Remove signsUp or administers."));
}
