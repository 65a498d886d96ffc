using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>Says of every element why it is there: the founder's words, a rule, or a pack.</summary>
internal static class Trace
{
    public static Draft Run(Draft draft)
    {
        var origins = new List<Origin>();
        origins.AddRange(draft.Players.Select(p => OfRole(draft, p)));
        origins.AddRange(draft.Kept.Select(k => OfEntity(draft, k)));
        origins.AddRange(draft.Screens.Select(s => new Origin { Path = "screens/" + s.Id, Kind = OriginKind.Rule, Source = "screens", Confidence = 0.8 }));
        origins.AddRange(draft.Kpis.Select(k => new Origin { Path = "kpis/" + k.Id, Kind = OriginKind.Pack, Source = draft.Pack.Id, Confidence = 0.7 }));
        origins.Add(Of("product/name", draft.Facts.Name, "invented name"));
        origins.Add(Of("product/feePercent", draft.Facts.FeePercent, "no fee named"));
        origins.Add(Of("product/brand/background", draft.Facts.Background, "chosen by the generator"));
        origins.Add(Of("product/brand/primary", draft.Facts.Primary, "chosen by the generator"));
        return draft with { Origins = origins };
    }

    private static Origin OfRole(Draft draft, Player player)
    {
        var fact = draft.Facts.Personas.FirstOrDefault(p => Ids.From(p.Value.Word) == player.Role.Id) ?? draft.Facts.Personas.FirstOrDefault(p => p.Value.Part == player.Part);
        return fact is null
            ? new Origin { Path = "roles/" + player.Role.Id, Kind = OriginKind.Pack, Source = draft.Pack.Id, Confidence = 0.7 }
            : new Origin { Path = "roles/" + player.Role.Id, Kind = OriginKind.Founder, Source = fact.Rule, Quote = fact.Quote, Confidence = fact.Confidence };
    }

    private static Origin OfEntity(Draft draft, Kept kept)
    {
        var fact = draft.Facts.Mentions.FirstOrDefault(m => Ids.From(m.Value.Word) == kept.Id) ?? draft.Facts.Mentions.FirstOrDefault(m => m.Value.Thing == kept.Thing.Id);
        var capability = draft.Facts.Capabilities.FirstOrDefault(c => draft.Library.Capabilities.First(d => d.Id == c.Value).Needs.Any(n => n.EndsWith(kept.Thing.Id, StringComparison.Ordinal)));
        return fact is not null ? new Origin { Path = "entities/" + kept.Id, Kind = OriginKind.Founder, Source = fact.Rule, Quote = fact.Quote, Confidence = fact.Confidence }
            : capability is not null ? new Origin { Path = "entities/" + kept.Id, Kind = OriginKind.Founder, Source = capability.Rule, Quote = capability.Quote, Confidence = capability.Confidence }
            : new Origin { Path = "entities/" + kept.Id, Kind = OriginKind.Pack, Source = draft.Pack.Id, Confidence = 0.6 };
    }

    private static Origin Of<T>(string path, Fact<T>? fact, string otherwise) => fact is null
        ? new Origin { Path = path, Kind = OriginKind.Rule, Source = otherwise, Confidence = 0.5 }
        : new Origin { Path = path, Kind = OriginKind.Founder, Source = fact.Rule, Quote = fact.Quote, Confidence = fact.Confidence };
}
