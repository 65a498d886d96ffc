using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>What people see who are signed in: their own things, shared work, cart, messages, profile, and a place where small things are managed.</summary>
internal static class LayWorkScreens
{
    public static Draft Run(Draft draft)
    {
        var screens = new List<Screen>();
        screens.AddRange(SpecialScreens.Of(draft));
        var taken = draft.Screens.Concat(screens).SelectMany(s => s.Blocks).Where(Lists).Select(b => b.Entity).ToHashSet();
        foreach (var kept in draft.Kept.Where(k => Workable(k) && !taken.Contains(k.Id)))
        {
            screens.Add(Workspace(draft, kept));
        }

        screens.AddRange(FormScreens.Of(draft));
        screens.AddRange(Mine(draft, taken));
        draft = draft with { Screens = [.. draft.Screens, .. Unique(draft.Screens, screens)] };
        draft = MyPage.Of(draft) is { } page && draft.Screens.All(s => s.Id != page.Id) ? draft with { Screens = [.. draft.Screens.Take(1), page, .. draft.Screens.Skip(1)] } : draft;
        return Manage(draft) is { } manage ? draft with { Screens = [.. draft.Screens, manage] } : draft;
    }

    private static bool Lists(Block block) => block.Kind is BlockKind.Table or BlockKind.Cards or BlockKind.Gallery or BlockKind.Kanban or BlockKind.Calendar or BlockKind.Timeline;

    private static bool Workable(Kept kept) =>
        kept.Thing.View != View.None && kept.Thing.Access is not (Access.Reference or Access.Line or Access.Message or Access.Profile or Access.Intake or Access.Mark or Access.Remark or Access.Log);

    private static Screen Workspace(Draft draft, Kept kept)
    {
        var roles = draft.Players.Where(p => draft.May(p.Role.Id, kept.Id, Operation.Read)).Select(p => p.Role.Id).ToList();
        var special = Blocks.Special(draft, kept).ToList();
        var list = kept.Thing.View is View.Cards or View.Gallery ? Blocks.Browse(kept) : Blocks.Table(kept);
        return new Screen
        {
            Id = Blocks.PageId(kept), Name = kept.Plural, Roles = roles, Icon = kept.Thing.Icon,
            Blocks = kept.Thing.View is View.Kanban or View.Calendar ? [.. special, list] : [list, .. special],
        };
    }

    /// <summary>A person's own records (downloads, points, winnings) and what they offer to others.</summary>
    private static IEnumerable<Screen> Mine(Draft draft, HashSet<string> taken)
    {
        foreach (var kept in draft.Kept.Where(k => k.Thing.Access == Access.Log || (k.Thing.Access == Access.Mark && k.Thing.View != View.None)))
        {
            var roles = draft.Others.Where(p => draft.May(p.Role.Id, kept.Id, Operation.Read)).Select(p => p.Role.Id).ToList();
            if (roles.Count > 0 && !taken.Contains(kept.Id))
            {
                yield return new Screen { Id = Ids.From("my-" + kept.LowerPlural), Name = kept.Thing.Id == "point-entry" ? "My points" : "My " + kept.LowerPlural, Roles = roles, Icon = kept.Thing.Icon, Blocks = [Blocks.Table(kept)] };
            }
        }

        foreach (var provider in draft.Providers)
        {
            var offered = draft.Kept.Where(k => k.Thing.Access is Access.Catalogue or Access.Curated && draft.Permissions.Any(p => p.Role == provider.Role.Id && p.Entity == k.Id && p.Scope == Scope.Own)).ToList();
            if (offered.Count > 0)
            {
                var main = offered[0];
                yield return new Screen { Id = Ids.From("my-" + main.LowerPlural), Name = "My " + main.LowerPlural, Roles = [.. draft.Providers.Select(p => p.Role.Id)], Icon = main.Thing.Icon, Blocks = [.. offered.Select(k => Blocks.Table(k, "My " + k.LowerPlural) with { Filter = Blocks.OfCaller(k) })] };
                yield break;
            }
        }
    }

    private static Screen? Manage(Draft draft)
    {
        var shown = draft.Screens.Where(s => s.Roles.Contains(draft.Operator.Role.Id) || s.Roles.Count == 0).SelectMany(s => s.Blocks).Where(Lists).Select(b => b.Entity).ToHashSet();
        var rest = draft.Kept.Where(k => !shown.Contains(k.Id) && k.Thing.Access is not (Access.Line or Access.Profile or Access.Mark or Access.Message)).ToList();
        return rest.Count == 0 ? null : new Screen
        {
            Id = rest.Count == 1 && draft.Screens.All(s => s.Id != Blocks.PageId(rest[0])) ? Blocks.PageId(rest[0]) : "manage", Name = rest.Count == 1 ? rest[0].Plural : "Manage", Icon = rest.Count == 1 ? rest[0].Thing.Icon : "settings-2",
            Roles = [draft.Operator.Role.Id, .. draft.Staff.Where(p => rest.All(k => draft.May(p.Role.Id, k.Id, Operation.Read))).Select(p => p.Role.Id)],
            Blocks = [.. rest.Select(k => Blocks.Table(k))],
        };
    }

    internal static IEnumerable<Screen> Unique(IReadOnlyList<Screen> before, IEnumerable<Screen> screens)
    {
        var ids = before.Select(s => s.Id).ToHashSet();
        return screens.Where(s => ids.Add(s.Id));
    }
}
