using LeanVibe.Blueprints;

namespace LeanVibe.Elicitation.Trail;

/// <summary>Why an element is in a Blueprint: the founder's words, or the rule or pack that it comes from.</summary>
/// <param name="Path">The element whose origin is told: the one asked for, or the nearest one above it that has one.</param>
/// <param name="Sentence">For people.</param>
public sealed record WhyAnswer(string Path, OriginKind Kind, string Sentence, string Quote, double Confidence);

/// <summary>Answers "why is this here?" for every element.</summary>
public static class Why
{
    /// <summary>Paths of all elements that can be asked about.</summary>
    public static IReadOnlyList<string> Elements(Blueprint blueprint) => [.. Paths(blueprint).Select(p => p.Path)];

    /// <param name="element">A path such as "entities/order", an element's id, or its name.</param>
    /// <returns>Null when the Blueprint has no such element.</returns>
    public static WhyAnswer? Of(Blueprint blueprint, string element)
    {
        var path = PathOf(blueprint, element.Trim());
        if (path is null)
        {
            return null;
        }

        for (var at = path; at.Length > 0; at = at.LastIndexOf('/') is var slash and > 0 ? at[..slash] : "")
        {
            if (blueprint.Origins.FirstOrDefault(o => o.Path == at) is { } origin)
            {
                return new WhyAnswer(at, origin.Kind, Sentence(origin, at == path), origin.Quote, origin.Confidence);
            }
        }

        return new WhyAnswer(path, OriginKind.Rule, "It follows from the rest of the Blueprint.", "", 0.5);
    }

    private static string Sentence(Origin origin, bool itself)
    {
        var of = itself ? "" : $"It belongs to {origin.Path}: ";
        return of + origin.Kind switch
        {
            OriginKind.Founder when origin.Quote.Length > 0 => $"You said \"{origin.Quote}\".",
            OriginKind.Founder => "You asked for it.",
            OriginKind.Pack => $"Such products usually have it (pack \"{origin.Source}\").",
            OriginKind.Model => $"A language model read it from your words{(origin.Quote.Length > 0 ? $": \"{origin.Quote}\"" : "")}.",
            OriginKind.Import => $"It came with the file {origin.Source}.",
            _ => $"It follows from the rest (rule \"{origin.Source}\").",
        };
    }

    private static string? PathOf(Blueprint blueprint, string element) =>
        Paths(blueprint).FirstOrDefault(p => p.Path == element).Path
        ?? Paths(blueprint).FirstOrDefault(p => p.Path.EndsWith("/" + element, StringComparison.OrdinalIgnoreCase)).Path
        ?? Paths(blueprint).FirstOrDefault(p => p.Name.Equals(element, StringComparison.OrdinalIgnoreCase)).Path;

    private static IEnumerable<(string Path, string Name)> Paths(Blueprint blueprint) =>
    [
        ("product/name", blueprint.Product.Name), ("product/feePercent", "Fee"), ("product/brand/background", "Background"), ("product/brand/primary", "Primary"),
        .. blueprint.Roles.Select(r => ("roles/" + r.Id, r.Name)),
        .. blueprint.Entities.Select(e => ("entities/" + e.Id, e.Name)),
        .. blueprint.Screens.Select(s => ("screens/" + s.Id, s.Name)),
        .. blueprint.Actions.Select(a => ("actions/" + a.Id, a.Name)),
        .. blueprint.Kpis.Select(k => ("kpis/" + k.Id, k.Name)),
        .. blueprint.Stories.Select(s => ("stories/" + s.Id, s.Want)),
        .. blueprint.Notifications.Select(n => ("notifications/" + n.Id, n.Name)),
        .. blueprint.Integrations.Select(i => ("integrations/" + i.Id, i.Id)),
        .. blueprint.Qualities.Select(q => ("qualities/" + q.Id, q.Statement)),
        .. blueprint.Entities.SelectMany(e => e.Fields.Select(f => ($"entities/{e.Id}/fields/{f.Id}", f.Name))),
        .. blueprint.Entities.SelectMany(e => e.Relations.Select(r => ($"entities/{e.Id}/relations/{r.Id}", r.Name))),
        .. blueprint.Entities.Where(e => e.Lifecycle is not null).SelectMany(e => e.Lifecycle!.States.Select(s => ($"entities/{e.Id}/lifecycle/states/{s.Id}", s.Name))),
        .. blueprint.Entities.Where(e => e.Lifecycle is not null).SelectMany(e => e.Lifecycle!.Transitions.Select(t => ($"entities/{e.Id}/lifecycle/transitions/{t.Id}", t.Name))),
        .. blueprint.Screens.SelectMany(s => s.Blocks.Select(b => ($"screens/{s.Id}/blocks/{b.Id}", b.Title))),
    ];
}
