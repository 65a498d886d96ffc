using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Permissions;

/// <summary>A permission permits something.</summary>
internal sealed class HasOperations() : Rule("LV0505")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        symbols.Blueprint.Permissions
            .Where(permission => permission.Operations.Count == 0)
            .Select(permission => Report(Paths.Of(permission), "This permission permits nothing.", "List read, create, update or delete, or remove it."));
}
