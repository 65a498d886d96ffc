using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>States and transitions that are typical of each thing, with the roles of this product in them.</summary>
internal static class AddLifecycles
{
    public static Draft Run(Draft draft)
    {
        foreach (var kept in draft.Kept.Where(k => k.Thing.States.Count > 0))
        {
            var lifecycle = new Lifecycle
            {
                States = [.. kept.Thing.States.Select(LifecycleNotation.State)],
                Transitions = [.. kept.Thing.Moves.Select(m => Transition(draft, kept, m))],
            };
            draft = draft.Change(kept, kept with { Entity = kept.Entity with { Lifecycle = lifecycle } });
        }

        return draft;
    }

    private static Transition Transition(Draft draft, Kept kept, Move move)
    {
        var effects = move.Do.Select(LifecycleNotation.Effect).ToList();
        if (kept.Thing.Id == "order" && Ids.From(move.Name) == "place-order" && Sell.Sold(draft) is { } sold && sold.Entity.Fields.Any(f => f.Id == "stock") && draft.Of("order-line") is { } line)
        {
            effects.Insert(0, new Effect { Kind = EffectKind.Add, Target = $"{line.Id}.{line.Entity.Relations[0].Id}>{sold.Id}.stock", Value = "-=quantity" });
        }

        return new Transition
        {
            Id = Ids.From(move.Name),
            Name = move.Name,
            From = [.. move.From.Split(", ").Select(Ids.From)],
            To = Ids.From(move.To),
            Roles = [.. RolesOf(draft, move.By)],
            Guard = LifecycleNotation.Conditions(move.If),
            Effects = effects,
        };
    }

    /// <summary>The ids of the roles that play one of the parts.</summary>
    internal static IEnumerable<string> RolesOf(Draft draft, string parts)
    {
        var wanted = parts.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return draft.Others.Where(p => wanted.Contains(p.Part)).Select(p => p.Role.Id);
    }
}
