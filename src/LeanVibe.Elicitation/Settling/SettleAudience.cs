using LeanVibe.Blueprints;

namespace LeanVibe.Elicitation.Settling;

/// <summary>Who gets in: "members" must sign in before they see any data, "invited" can only be given an account.</summary>
internal static class SettleAudience
{
    public static Blueprint Run(Blueprint blueprint, Decision decision) => decision.Subject switch
    {
        "members" => Closed(blueprint),
        "invited" => Closed(blueprint) with { Roles = [.. blueprint.Roles.Select(r => r with { SignsUp = false })] },
        _ => blueprint,
    };

    /// <summary>A visitor may still send in what is meant for visitors, such as an enquiry.</summary>
    private static Blueprint Closed(Blueprint blueprint)
    {
        var hidden = blueprint.Permissions.Where(p => p.Role == Role.Visitor && p.Operations.Contains(Operation.Read)).Select(p => p.Entity).ToHashSet();
        var others = blueprint.Roles.Where(r => !r.Administers).Select(r => r.Id).ToList();
        return blueprint with
        {
            Permissions =
            [
                .. blueprint.Permissions
                    .Select(p => p.Role == Role.Visitor ? p with { Operations = [.. p.Operations.Where(o => o != Operation.Read)] } : p)
                    .Where(p => p.Operations.Count > 0),
            ],
            Screens = [.. blueprint.Screens.SelectMany(s => Split(blueprint, s, hidden, others))],
        };
    }

    /// <summary>Of a page for visitors, the blocks with data move to those who are signed in.</summary>
    private static IEnumerable<Screen> Split(Blueprint blueprint, Screen screen, HashSet<string> hidden, List<string> others)
    {
        bool Hidden(Block block) => hidden.Contains(block.Entity) || (block.Measure is { } measure && hidden.Contains(measure.Entity)) || block.Refs.Any(r => blueprint.Actions.Any(a => a.Id == r && hidden.Contains(a.Entity)));
        if (!screen.Roles.Contains(Role.Visitor) || !screen.Blocks.Any(Hidden))
        {
            return [screen];
        }

        var open = screen.Blocks.Where(b => !Hidden(b)).ToList();
        var members = screen.Roles.Where(r => r != Role.Visitor).DefaultIfEmpty("").SelectMany(r => r.Length == 0 ? others : [r]).Distinct().ToList();
        return open.Count > 0
            ? [screen with { Blocks = open }]
            : [screen with { Roles = members }];
    }
}
