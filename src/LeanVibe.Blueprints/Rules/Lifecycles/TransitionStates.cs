using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Lifecycles;

/// <summary>A transition begins and ends at states that exist.</summary>
internal sealed class TransitionStates() : Rule("LV0402")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols) =>
        from entity in symbols.Blueprint.Entities
        from transition in entity.Lifecycle?.Transitions ?? []
        let fault = Fault(entity.Lifecycle!, transition)
        where fault is not null
        select Report(Paths.Of(entity, transition), $"\"{transition.Name}\" {fault}.", $"Use states of {entity.Name}: {string.Join(", ", entity.Lifecycle!.States.Select(s => s.Id))}.");

    private static string? Fault(Lifecycle lifecycle, Transition transition) =>
        transition.From.Count == 0 ? "begins nowhere"
        : transition.From.Append(transition.To).FirstOrDefault(id => lifecycle.States.All(s => s.Id != id)) is { } unknown ? $"names the state \"{unknown}\", which does not exist"
        : null;
}
