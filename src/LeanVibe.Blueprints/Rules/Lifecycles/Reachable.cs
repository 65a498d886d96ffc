using LeanVibe.Blueprints.Rules.Symbols;

namespace LeanVibe.Blueprints.Rules.Lifecycles;

/// <summary>Every state can be reached from the first, by transitions or by effects that move a row.</summary>
internal sealed class Reachable() : Rule("LV0403")
{
    public override IEnumerable<Finding> Check(SymbolTable symbols)
    {
        var moved = Occurrences.Doings(symbols)
            .SelectMany(doing => doing.Effects.Where(e => e.Kind == EffectKind.Move).Select(e => (Moves.Target(symbols, doing, e)?.Id, e.Value)))
            .ToHashSet();
        foreach (var entity in symbols.Blueprint.Entities.Where(e => e.Lifecycle is { States.Count: > 0 }))
        {
            var reached = new HashSet<string>([entity.Lifecycle!.States[0].Id, .. moved.Where(m => m.Id == entity.Id).Select(m => m.Value)], StringComparer.Ordinal);
            for (var known = 0; known < reached.Count;)
            {
                known = reached.Count;
                reached.UnionWith(entity.Lifecycle.Transitions.Where(t => t.From.Any(reached.Contains)).Select(t => t.To).ToList());
            }

            foreach (var state in entity.Lifecycle.States.Where(s => !reached.Contains(s.Id)))
            {
                yield return Report(Paths.Of(entity, state), $"No way leads to the state \"{state.Name}\" of {entity.Name}.", "Add a transition to it, or remove it.");
            }
        }
    }
}
