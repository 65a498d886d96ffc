using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Packs;
using LeanVibe.Elicitation.Settling;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>What the text says only one kind of people may do, or one kind may not, reaches permissions, steps and actions.</summary>
internal static class HoldLimits
{
    private static readonly Dictionary<string, Operation> Operations = new()
    {
        ["create"] = Operation.Create, ["add"] = Operation.Create, ["post"] = Operation.Create, ["write"] = Operation.Create, ["upload"] = Operation.Create, ["publish"] = Operation.Create,
        ["record"] = Operation.Create, ["register"] = Operation.Create, ["submit"] = Operation.Create, ["make"] = Operation.Create, ["list"] = Operation.Create, ["report"] = Operation.Create,
        ["edit"] = Operation.Update, ["update"] = Operation.Update, ["change"] = Operation.Update, ["correct"] = Operation.Update,
        ["delete"] = Operation.Delete, ["remove"] = Operation.Delete,
        ["see"] = Operation.Read, ["view"] = Operation.Read, ["read"] = Operation.Read, ["browse"] = Operation.Read, ["access"] = Operation.Read,
    };

    private static readonly string[] Yes = ["approve", "confirm", "accept", "admit", "release", "sign"];

    public static Draft Run(Draft draft) => draft.Facts.Limits.Select(l => l.Value).Aggregate(draft, Hold);

    private static Draft Hold(Draft draft, Limit limit)
    {
        var role = RoleOf(draft, limit.Actor);
        var kept = draft.Kept.FirstOrDefault(k => GrantPermissions.Same(k, limit.Target));
        return role is null || kept is null ? draft : Granted(Stepped(draft, limit, role, kept), limit, role, kept);
    }

    private static Role? RoleOf(Draft draft, string actor) =>
        draft.Players.FirstOrDefault(p => p.Role.Id == Ids.From(actor) || p.Role.Id.EndsWith("-" + Ids.From(actor), StringComparison.Ordinal))?.Role
        ?? (draft.Library.People.GetValueOrDefault(actor) == "operator" ? draft.Operator.Role : null);

    /// <summary>The steps of its life and the actions that are called like the verb; where nothing is, an approval gets one.</summary>
    private static Draft Stepped(Draft draft, Limit limit, Role role, Kept kept)
    {
        bool Meant(string name) => name.Split(' ')[0].ToLowerInvariant() is var verb && (verb == limit.Verb || (Yes.Contains(verb) && Yes.Contains(limit.Verb)));
        IReadOnlyList<string> Now(IReadOnlyList<string> roles) => !limit.Only ? [.. roles.Where(r => r != role.Id)] : role.Administers ? [] : [role.Id];
        var life = kept.Entity.Lifecycle;
        var steps = life is null ? null : life with { Transitions = [.. life.Transitions.Select(t => Meant(t.Name) ? t with { Roles = Now(t.Roles) } : t)] };
        var approved = limit.Only && Yes.Contains(limit.Verb) && life?.Transitions.Any(t => Meant(t.Name)) != true ? SettleApproval.Held(life, role) : steps;
        return draft.Change(kept, kept with { Entity = kept.Entity with { Lifecycle = approved } }) with
        {
            Actions = [.. draft.Actions.Select(a => a.Entity == kept.Id && Meant(a.Name) ? a with { Roles = Now(a.Roles) } : a)],
        };
    }

    private static Draft Granted(Draft draft, Limit limit, Role role, Kept kept)
    {
        if (!Operations.TryGetValue(limit.Verb, out var operation))
        {
            return limit.Only ? Seeing(draft, role, kept) : draft;
        }

        bool Loses(Permission p) => p.Entity == kept.Id && (limit.Only ? p.Role != role.Id : p.Role == role.Id);
        var permissions = draft.Permissions.Select(p => Loses(p) ? p with { Operations = Without(p.Operations, operation) } : p).Where(p => p.Operations.Count > 0).ToList();
        draft = draft with { Permissions = permissions };
        return !limit.Only || role.Administers || draft.May(role.Id, kept.Id, operation) ? draft
            : draft with { Permissions = [.. permissions, new Permission { Role = role.Id, Entity = kept.Id, Operations = [.. new[] { Operation.Read, operation }.Distinct()] }] };
    }

    /// <summary>Who cannot see a thing cannot do anything with it.</summary>
    private static IReadOnlyList<Operation> Without(IReadOnlyList<Operation> operations, Operation gone) =>
        gone == Operation.Read ? [] : [.. operations.Where(o => o != gone)];

    /// <summary>Who decides about things must see them.</summary>
    private static Draft Seeing(Draft draft, Role role, Kept kept) =>
        role.Administers || draft.Permissions.Any(p => p.Role == role.Id && p.Entity == kept.Id && p.Operations.Contains(Operation.Read) && p.Scope == Scope.All) ? draft
            : draft with { Permissions = [.. draft.Permissions, new Permission { Role = role.Id, Entity = kept.Id, Operations = [Operation.Read] }] };
}
