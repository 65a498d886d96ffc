using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Lifecycles;

/// <summary>A lifecycle has at least one state.</summary>
internal sealed class HasStates() : Rule("LV0401")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        symbols.Blueprint.Entities
            .Where(entity => entity.Lifecycle is { States.Count: 0 })
            .Select(entity => Report($"{Paths.Of(entity)}/lifecycle", $"The lifecycle of {entity.Name} has no states.", "Add its states, the first is the initial one, or remove the lifecycle."));
}
