using LeanVibe.Blueprints;

namespace LeanVibe.Elicitation.Assembling.Tracing;

/// <summary>Says of every element why it is there: the founder's words, a rule, or a pack. One origin for each path.</summary>
internal static class Trace
{
    public static Draft Run(Draft draft)
    {
        var reasons = new Reasons(draft);
        IEnumerable<Origin> origins =
        [
            .. OfProduct(draft),
            .. draft.Players.Select(p => TracePeople.Of(reasons, p)),
            .. draft.Kept.SelectMany(k => TraceThings.Of(reasons, k)),
            .. draft.Permissions.Select(p => TracePeople.Of(reasons, p)),
            .. draft.Actions.Select(a => TraceThings.Of(reasons, a)),
            .. draft.Screens.SelectMany(s => TraceScreens.Of(reasons, s)),
            .. draft.Stories.Select(s => TraceScreens.Of(reasons, s)),
            .. draft.Kpis.Select(k => Reasons.Pack("kpis/" + k.Id, draft.Pack.Id, 0.7)),
            .. draft.Notifications.Select(n => reasons.LikeEntity("notifications/" + n.Id, n.Entity, "notifications")),
            .. draft.Integrations.Select(i => Integration(draft, i)),
            .. draft.Qualities.Select(q => Quality(draft, q)),
        ];
        return draft with { Origins = [.. origins.DistinctBy(o => o.Path)] };
    }

    private static IEnumerable<Origin> OfProduct(Draft draft) =>
    [
        Reasons.Of("product/name", draft.Facts.Name, "invented name"),
        Reasons.Of("product/feePercent", draft.Facts.FeePercent, "no fee named"),
        Reasons.Of("product/currency", draft.Facts.Currency, "the usual currency"),
        Reasons.Of("product/brand/background", draft.Facts.Background, "chosen by the generator"),
        Reasons.Of("product/brand/primary", draft.Facts.Primary, "chosen by the generator"),
        Reasons.Pack("product/domain", draft.Pack.Id, 0.7),
    ];

    /// <summary>The capability that needs it: "pay by card".</summary>
    private static Origin Integration(Draft draft, Integration integration) =>
        draft.Facts.Capabilities.FirstOrDefault(c => integration.Id.StartsWith(c.Value, StringComparison.Ordinal)) is { } said
            ? Reasons.Said("integrations/" + integration.Id, said) : Reasons.Pack("integrations/" + integration.Id, draft.Pack.Id, 0.6);

    private static Origin Quality(Draft draft, Quality quality) =>
        draft.Facts.Qualities.FirstOrDefault(q => q.Value.StartsWith(quality.Statement, StringComparison.Ordinal)) is { } said
            ? Reasons.Said("qualities/" + quality.Id, said) : Reasons.Pack("qualities/" + quality.Id, draft.Pack.Id, 0.6);
}
