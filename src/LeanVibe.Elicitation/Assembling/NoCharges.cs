using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Facts;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>Where payments are not wanted, no life has a step that charges a card: what followed it follows the step before.</summary>
internal static class NoCharges
{
    private const string Payments = "card-payment";

    public static bool Wanted(Draft draft) =>
        !draft.Can(Payments) && draft.Facts.Unwanted.Refuses(draft.Library.Capabilities.First(c => c.Id == Payments));

    public static Kept In(Kept kept, Lifecycle lifecycle)
    {
        foreach (var charge in lifecycle.Transitions.Where(t => t.Effects.Any(e => e.Kind == EffectKind.Charge)))
        {
            var others = lifecycle.Transitions.Where(t => t.Id != charge.Id).ToList();
            var reached = others.Any(t => t.To == charge.To) || lifecycle.States[0].Id == charge.To;
            lifecycle = new Lifecycle
            {
                States = reached ? lifecycle.States : [.. lifecycle.States.Where(s => s.Id != charge.To)],
                Transitions = reached ? others : [.. others.Select(t => t with { From = [.. t.From.SelectMany(f => f == charge.To ? charge.From : [f]).Distinct()] })],
            };
        }

        var set = lifecycle.Transitions.SelectMany(t => t.Effects).Select(e => e.Target).ToHashSet();
        var fields = kept.Entity.Fields.Where(f => f.Id != "paid-at" || set.Contains(f.Id));
        return kept with { Entity = kept.Entity with { Lifecycle = lifecycle, Fields = [.. fields] } };
    }
}
