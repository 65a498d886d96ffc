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
            lifecycle = Payable(draft, kept) ? WithPayment(draft, lifecycle) : lifecycle;
            draft = draft.Change(kept, NoCharges.Wanted(draft) ? NoCharges.In(kept, lifecycle) : kept with { Entity = kept.Entity with { Lifecycle = lifecycle } });
        }

        return draft;
    }

    private static bool Payable(Draft draft, Kept kept) =>
        kept.Thing.Shape == Shape.Booking && kept.Entity.Fields.Any(f => f.Id == "total") && (draft.Can("card-payment") || draft.Facts.FeePercent is not null) && kept.Thing.States.Any(s => s.StartsWith("Confirmed", StringComparison.Ordinal));

    /// <summary>A confirmed booking is paid by card before it is completed.</summary>
    private static Lifecycle WithPayment(Draft draft, Lifecycle lifecycle)
    {
        var at = lifecycle.States.ToList().FindIndex(s => s.Id == "confirmed") + 1;
        var pay = new Transition
        {
            Id = "pay-by-card", Name = "Pay by card", From = ["confirmed"], To = "paid", Roles = [.. draft.Consumers.Select(p => p.Role.Id)],
            Effects = [new Effect { Kind = EffectKind.Charge, Target = "total" }, new Effect { Kind = EffectKind.Set, Target = "paid-at", Value = "now" }],
        };
        return new Lifecycle
        {
            States = [.. lifecycle.States.Take(at), new State("paid", "Paid", StateTone.Success) { Locked = true }, .. lifecycle.States.Skip(at)],
            Transitions = [.. lifecycle.Transitions.Select(t => t.Id == "complete" ? t with { From = ["confirmed", "paid"] } : t), pay],
        };
    }

    /// <summary>Placing an order takes what it holds from stock, cancelling it gives it back.</summary>
    private static string? Stock(string move) => move switch { "place-order" => "-=quantity", "cancel" => "=quantity", _ => null };

    private static Transition Transition(Draft draft, Kept kept, Move move)
    {
        var effects = move.Do.Select(LifecycleNotation.Effect).Select(e => Placed(draft, kept, e)).OfType<Effect>().ToList();
        if (kept.Thing.Id == "order" && Stock(Ids.From(move.Name)) is { } change && Sell.Sold(draft) is { } sold && sold.Entity.Fields.Any(f => f.Id == "stock") && draft.Of("order-line") is { } line)
        {
            effects.Insert(0, new Effect { Kind = EffectKind.Add, Target = $"{line.Id}.{line.Entity.Relations[0].Id}>{sold.Id}.stock", Value = change });
        }

        effects.AddRange(Papers(draft, kept, move));
        return new Transition
        {
            Id = Ids.From(move.Name),
            Name = move.Name,
            From = [.. move.From.Split(", ").Select(Ids.From)],
            To = Ids.From(move.To),
            Roles = [.. RolesOf(draft, move.By).Concat(Saying(draft, kept, move)).Distinct()],
            Guard = LifecycleNotation.Conditions(move.If),
            Effects = effects,
        };
    }

    /// <summary>Confirming a booking writes its voucher and its invoice.</summary>
    private static IEnumerable<Effect> Papers(Draft draft, Kept kept, Move move)
    {
        if (kept.Thing.Shape != Shape.Booking || move.To != "confirmed")
        {
            yield break;
        }

        foreach (var paper in new[] { draft.Of("voucher"), draft.Of("invoice") }.OfType<Kept>())
        {
            if (paper.Entity.Relations.FirstOrDefault(r => r.Target == kept.Id) is { } relation)
            {
                var values = new Dictionary<string, string>(Attested.Values(paper, kept)) { [relation.Id] = "this", ["reference"] = "=number" };
                if (paper.Thing.Id == "invoice" && kept.Entity.Fields.Any(f => f.Id == "total"))
                {
                    values["amount"] = "=total";
                }

                if (paper.Thing.Id != "invoice" || values.ContainsKey("amount"))
                {
                    yield return new Effect { Kind = EffectKind.Create, Target = paper.Id, Values = values };
                }
            }
        }
    }

    /// <summary>The roles of which the text says that they do it: "customers confirm bookings".</summary>
    private static IEnumerable<string> Saying(Draft draft, Kept kept, Move move)
    {
        var verb = move.Name.Split(' ')[0].ToLowerInvariant();
        var actors = draft.Facts.Deeds.Where(d => d.Value.Verb == verb && GrantPermissions.Same(kept, d.Value.Target)).Select(d => Ids.From(d.Value.Actor)).ToHashSet();
        return draft.Others.Where(p => p.IsAmong(actors)).Select(p => p.Role.Id);
    }

    /// <summary>"@.field" is a field of whatever this thing points to here; an effect on a field that is not there falls away.</summary>
    private static Effect? Placed(Draft draft, Kept kept, Effect effect)
    {
        if (effect.Kind is not (EffectKind.Set or EffectKind.Add) || !effect.Target.Contains('.') || effect.Target.Contains('>'))
        {
            return effect;
        }

        var (name, field) = effect.Target.Split('.') is [var n, var f] ? (n, f) : ("", "");
        var relation = name == "@"
            ? kept.Entity.Relations.FirstOrDefault(r => draft.ById(r.Target)?.Entity.Fields.Any(x => x.Id == field) == true)
            : kept.Entity.Relations.FirstOrDefault(r => r.Id == name);
        var known = relation is not null && draft.ById(relation.Target)?.Entity.Fields.Any(x => x.Id == field) == true;
        return known ? effect with { Target = $"{relation!.Id}.{field}" } : null;
    }

    /// <summary>The ids of the roles that play one of the parts.</summary>
    internal static IEnumerable<string> RolesOf(Draft draft, string parts)
    {
        var wanted = parts.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return draft.Others.Where(p => wanted.Contains(p.Part)).Select(p => p.Role.Id);
    }
}
