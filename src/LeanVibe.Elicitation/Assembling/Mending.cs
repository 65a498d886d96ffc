using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Rules;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>Takes out what a rule still refuses, smallest element first, so that words nobody thought of never give a Blueprint that cannot be built.</summary>
internal static class Mending
{
    private const int Rounds = 6;

    public static Blueprint Mend(Blueprint blueprint)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var paths = BlueprintRules.Check(blueprint).Where(f => f.Severity == Severity.Error).Select(f => f.Path).Distinct().ToList();
            if (paths.Count == 0)
            {
                break;
            }

            blueprint = paths.Aggregate(blueprint, (b, path) => Without(b, path.Split('/')));
        }

        return blueprint;
    }

    private static Blueprint Without(Blueprint b, string[] path) => path switch
    {
        ["entities", var entity, "lifecycle", "transitions", var transition, ..] => Change(b, entity, e => e with { Lifecycle = e.Lifecycle! with { Transitions = [.. e.Lifecycle.Transitions.Select(t => t.Id == transition ? t with { Guard = [], Effects = [] } : t)] } }),
        ["entities", var entity, "lifecycle", "states", var state, ..] => Change(b, entity, e => e with { Lifecycle = e.Lifecycle! with { States = [.. e.Lifecycle.States.Where(s => s.Id != state)], Transitions = [.. e.Lifecycle.Transitions.Where(t => t.To != state).Select(t => t with { From = [.. t.From.Where(f => f != state)] }).Where(t => t.From.Count > 0)] } }),
        ["entities", var entity, "fields", var field, ..] => Change(b, entity, e => e with { Fields = [.. e.Fields.Where(f => f.Id != field)] }),
        ["entities", var entity, "relations", var relation, ..] => Change(b, entity, e => e with { Relations = [.. e.Relations.Where(r => r.Id != relation)] }),
        ["entities", var entity, "rules", var rule, ..] => Change(b, entity, e => e with { Rules = [.. e.Rules.Where(r => r.Id != rule)] }),
        ["entities", var entity, "samples", ..] => Change(b, entity, e => e with { Samples = [] }),
        ["actions", var action, ..] => b with { Actions = [.. b.Actions.Where(a => a.Id != action)] },
        ["screens", var screen, "blocks", var block, ..] => b with { Screens = [.. b.Screens.Select(s => s.Id == screen ? s with { Blocks = [.. s.Blocks.Where(x => x.Id != block)] } : s).Where(s => s.Blocks.Count > 0)] },
        ["screens", var screen, ..] => b with { Screens = [.. b.Screens.Where(s => s.Id != screen)] },
        ["permissions", var role, var entity, ..] => b with { Permissions = [.. b.Permissions.Where(p => p.Role != role || p.Entity != entity)] },
        ["stories", var story, ..] => b with { Stories = [.. b.Stories.Where(s => s.Id != story)] },
        ["kpis", var kpi, ..] => b with { Kpis = [.. b.Kpis.Where(k => k.Id != kpi)] },
        ["notifications", var notification, ..] => b with { Notifications = [.. b.Notifications.Where(n => n.Id != notification)] },
        _ => b,
    };

    private static Blueprint Change(Blueprint b, string entity, Func<Entity, Entity> change) =>
        b with { Entities = [.. b.Entities.Select(e => e.Id == entity ? change(e) : e)] };
}
