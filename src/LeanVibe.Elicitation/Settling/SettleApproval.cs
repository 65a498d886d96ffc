using LeanVibe.Blueprints;

namespace LeanVibe.Elicitation.Settling;

/// <summary>Somebody says yes or no before a thing counts: the first step of its life becomes theirs, or it gets a life with such a step.</summary>
internal static class SettleApproval
{
    public static Blueprint Run(Blueprint blueprint, Decision decision)
    {
        var role = decision.Value.Length == 0 ? blueprint.Roles.FirstOrDefault(r => r.Administers) : Lookup.Role(blueprint, decision.Value);
        if (Lookup.Entity(blueprint, decision.Subject) is not { } entity || role is null)
        {
            return blueprint;
        }

        var changed = entity with { Lifecycle = Held(entity.Lifecycle, role) };
        var readable = role.Administers || blueprint.Permissions.Any(p => p.Role == role.Id && p.Entity == entity.Id && p.Operations.Contains(Operation.Read) && p.Scope == Scope.All)
            ? blueprint.Permissions
            : [.. blueprint.Permissions, new Permission { Role = role.Id, Entity = entity.Id, Operations = [Operation.Read] }];
        return blueprint with
        {
            Entities = [.. blueprint.Entities.Select(e => e.Id == entity.Id ? changed : e)],
            Permissions = readable,
            Screens = entity.Lifecycle is null ? [.. blueprint.Screens.Select(s => OnlyApproved(s, entity.Id))] : blueprint.Screens,
        };
    }

    /// <summary>The life in which this role says yes or no first.</summary>
    internal static Lifecycle Held(Lifecycle? life, Role role)
    {
        var roles = role.Administers ? new List<string>() : [role.Id];
        return life is null ? New(roles) : Guarded(life, roles);
    }

    private static Lifecycle New(List<string> roles) => new()
    {
        States =
        [
            new State("waiting", "Waiting for approval", StateTone.Info),
            new State("approved", "Approved", StateTone.Success),
            new State("rejected", "Rejected", StateTone.Danger),
        ],
        Transitions =
        [
            new Transition { Id = "approve", Name = "Approve", From = ["waiting", "rejected"], To = "approved", Roles = roles },
            new Transition { Id = "reject", Name = "Reject", From = ["waiting", "approved"], To = "rejected", Roles = roles },
        ],
    };

    /// <summary>The steps out of the first state that let a thing go on belong to the approver alone; giving up stays with its owner.</summary>
    private static Lifecycle Guarded(Lifecycle lifecycle, List<string> roles)
    {
        var first = lifecycle.States[0].Id;
        var bad = lifecycle.States.Where(s => s.Tone == StateTone.Danger).Select(s => s.Id).ToHashSet();
        var going = lifecycle.Transitions.Where(t => t.From.Contains(first) && !bad.Contains(t.To) && t.To != first).ToList();
        var named = going.Where(t => t.Id is "approve" or "confirm" or "accept" or "admit").ToList();
        var theirs = (named.Count > 0 ? named : going.Take(1)).Select(t => t.Id).ToHashSet();
        return lifecycle with { Transitions = [.. lifecycle.Transitions.Select(t => theirs.Contains(t.Id) ? t with { Roles = roles } : t)] };
    }

    /// <summary>Pages for visitors show what was approved.</summary>
    private static Screen OnlyApproved(Screen screen, string entity) => screen.Roles.Contains(Role.Visitor)
        ? screen with { Blocks = [.. screen.Blocks.Select(b => b.Entity == entity && IsCollection(b.Kind) ? b with { Filter = [.. b.Filter, new Condition { Left = "status", Right = "approved" }] } : b)] }
        : screen;

    private static bool IsCollection(BlockKind kind) => kind is BlockKind.Table or BlockKind.Cards or BlockKind.Gallery or BlockKind.Calendar or BlockKind.Map or BlockKind.Timeline;
}
