using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Assembling.Tracing;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>From facts to a Blueprint: the steps in order and nothing else.</summary>
internal static class Assembler
{
    private static readonly Func<Draft, Draft>[] Steps =
    [
        ChoosePacks.Run,
        NameRoles.Run,
        CollectThings.Run,
        FillFields.Run,
        LinkRelations.Run,
        Attested.Run,
        Sell.Run,
        ComputeFields.Run,
        AddLifecycles.Run,
        FollowLives.Run,
        WorkedOut.Run,
        GrantPermissions.Run,
        AddActions.Run,
        LeaveToActions.Run,
        HoldLimits.Run,
        NameProduct.Run,
        LayPublicScreens.Run,
        LayWorkScreens.Run,
        Measure.Run,
        LayOverview.Run,
        Notify.Run,
        TellStories.Run,
        Seal.Run,
        Trace.Run,
    ];

    public static Blueprint Assemble(FactSet facts, Library library) => Finish(Draw(facts, library));

    /// <summary>The draft before it becomes a Blueprint, for those who want to know what each element was made from.</summary>
    /// <param name="packs">The kind of product, where it is settled already; else the facts decide.</param>
    public static Draft Draw(FactSet facts, Library library, IReadOnlyList<Pack>? packs = null) =>
        Steps.Aggregate(new Draft { Facts = facts, Library = library, Packs = packs ?? [] }, (draft, step) => step(draft));

    public static Blueprint Finish(Draft draft) =>
        Mending.Mend(new()
        {
            Product = draft.Product,
            Roles = [.. draft.Players.Select(p => p.Role)],
            Stories = draft.Stories,
            Entities = [.. draft.Kept.Select(k => k.Entity)],
            Actions = draft.Actions,
            Permissions = draft.Permissions,
            Screens = draft.Screens,
            Kpis = draft.Kpis,
            Notifications = draft.Notifications,
            Integrations = draft.Integrations,
            Qualities = draft.Qualities,
            Origins = draft.Origins,
        });
}
