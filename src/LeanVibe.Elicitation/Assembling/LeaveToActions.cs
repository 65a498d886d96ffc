using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>
/// What an action or a step writes down (a win, points, a download) nobody writes down for themselves; nor what an action asks for and moves
/// something else along with, as a dispute does with its transaction.
/// </summary>
internal static class LeaveToActions
{
    public static Draft Run(Draft draft)
    {
        var effects = draft.Actions.SelectMany(a => a.Effects).Concat(draft.Kept.SelectMany(k => k.Entity.Lifecycle?.Transitions ?? []).SelectMany(t => t.Effects));
        var made = effects.Where(e => e.Kind == EffectKind.Create).Select(e => e.Target).ToHashSet();
        var asked = draft.Actions.Where(a => a.Input.Count > 0).SelectMany(a => a.Effects).Where(e => e.Kind == EffectKind.Create).Select(e => e.Target);
        var logs = draft.Kept.Where(k => k.Thing.Access == Access.Log && made.Contains(k.Id)).Select(k => k.Id).Concat(asked).ToHashSet();
        return draft with
        {
            Permissions = [.. draft.Permissions.Select(p => logs.Contains(p.Entity) ? p with { Operations = [.. p.Operations.Where(o => o != Operation.Create)] } : p).Where(p => p.Operations.Count > 0)],
        };
    }
}
