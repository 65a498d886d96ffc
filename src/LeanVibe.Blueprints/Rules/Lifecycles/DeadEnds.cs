using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Lifecycles;

/// <summary>A state that nothing follows says so.</summary>
internal sealed class DeadEnds() : Rule("LV0405", Severity.Warning)
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from entity in symbols.Blueprint.Entities
        from state in entity.Lifecycle?.States ?? []
        where !state.Final && entity.Lifecycle!.States.Count > 1 && !entity.Lifecycle.Transitions.Any(t => t.From.Contains(state.Id))
        select Report(Paths.Of(entity, state), $"Nothing leads out of \"{state.Name}\" of {entity.Name}, and it is not final.", "Mark it final, or add a transition out of it.");
}
