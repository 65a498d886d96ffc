using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Lifecycles;

/// <summary>Nothing follows a final state.</summary>
internal sealed class FinalStates() : Rule("LV0404")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from entity in symbols.Blueprint.Entities
        from state in entity.Lifecycle?.States ?? []
        where state.Final
        from transition in entity.Lifecycle!.Transitions
        where transition.From.Contains(state.Id)
        select Report(Paths.Of(entity, state), $"\"{state.Name}\" is final, but \"{transition.Name}\" leads out of it.", "Remove \"final\" or the transition.");
}
