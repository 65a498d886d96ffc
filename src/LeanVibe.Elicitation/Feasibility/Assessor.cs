using System.Globalization;
using LeanVibe.Blueprints;

namespace LeanVibe.Elicitation.Feasibility;

/// <summary>Says what stands in the way of an idea: what is out of reach, regulated, dependent on others, and what it takes. Pure.</summary>
public static class Assessor
{
    /// <param name="words">All that the founder said.</param>
    public static IReadOnlyList<FeasibilityFinding> Assess(string words, Blueprint blueprint)
    {
        var things = string.Join(". ", blueprint.Entities.Select(e => e.Name).Concat(blueprint.Roles.Select(r => r.Name)));
        return
        [
            .. new[]
            {
                Found(OutOfReach.Words, FeasibilityKind.OutOfReach, words),
                Found(Regulated.Words, FeasibilityKind.Regulated, words + ". " + things),
                PersonalData(blueprint),
                Dependences(blueprint),
                [Effort(blueprint)],
            }.SelectMany(f => f).OrderByDescending(f => f.Weight).ThenBy(f => f.Code, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<FeasibilityFinding> Found(IEnumerable<Watchword> watched, FeasibilityKind kind, string text) =>
        watched.Select(w => w.In(text, kind)).OfType<FeasibilityFinding>();

    private static IEnumerable<FeasibilityFinding> PersonalData(Blueprint blueprint)
    {
        var personal = blueprint.Entities.SelectMany(e => e.Fields.Where(f => f.Sensitivity is Sensitivity.Personal or Sensitivity.Special).Select(f => $"{e.Name.ToLowerInvariant()} {f.Name.ToLowerInvariant()}")).ToList();
        if (personal.Count > 0)
        {
            yield return new("LF0220", FeasibilityKind.Regulated, Weight.Note, string.Join(", ", personal.Take(4)), "It keeps data about people (GDPR).", "Say in the privacy page what for and how long; people can see, take along and delete their account.");
        }
    }

    private static IEnumerable<FeasibilityFinding> Dependences(Blueprint blueprint) => blueprint.Integrations.Select(i => new FeasibilityFinding(
        "LF0301", FeasibilityKind.Dependence, i.Kind == IntegrationKind.Payments ? Weight.Care : Weight.Note,
        i.Purpose.Length > 0 ? i.Purpose : i.Kind.ToString(),
        i.Kind switch
        {
            IntegrationKind.Payments => "Payments need an account with a payment provider, which takes about 1.5 to 3 % of each.",
            IntegrationKind.Weather => "Forecasts come from a weather service.",
            IntegrationKind.Maps => "Maps come from a map service.",
            _ => $"{i.Kind} comes from a service outside.",
        },
        "Without its key the product says so and works on; enter the key when you have it."));

    /// <summary>Measured on products of the kits: a build takes under a minute, a product about 10 to 60 MB of memory.</summary>
    private static FeasibilityFinding Effort(Blueprint blueprint)
    {
        var (entities, screens) = (blueprint.Entities.Count, blueprint.Screens.Count);
        var size = (entities + screens) switch { <= 14 => "small", <= 30 => "middling", _ => "large" };
        var parts = string.Create(CultureInfo.InvariantCulture, $"{blueprint.Roles.Count} roles, {entities} kinds of data, {screens} screens");
        return new("LF0401", FeasibilityKind.Effort, Weight.Note, parts, $"It is a {size} product: {parts}.", size == "large"
            ? "It is built all the same; people learn it faster when you launch with half of it."
            : "It runs on a machine for a few euros a month, besides your domain and sending email.");
    }
}
