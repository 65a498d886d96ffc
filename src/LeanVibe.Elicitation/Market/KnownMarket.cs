using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Assembling;
using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Market;

/// <summary>What the packs know of products of the same kind; nothing is looked up.</summary>
public static class KnownMarket
{
    public static IReadOnlyList<Reference> Of(FactSet facts) =>
    [
        .. ChoosePacks.Run(new Draft { Facts = facts, Library = Library.Standard }).Packs.SelectMany(p => p.Competitors)
            .DistinctBy(c => c.Name).Take(6).Select(c => new Reference(c.Name, c.Does, c.Source, c.Date, false)),
    ];

    /// <summary>What to type into a search engine to find products like this one.</summary>
    public static string Query(Blueprint blueprint)
    {
        var things = blueprint.Entities.Take(2).Select(e => e.Name.ToLowerInvariant());
        var people = blueprint.Roles.Where(r => !r.Administers).Take(2).Select(r => r.Name.ToLowerInvariant());
        return $"{blueprint.Product.Domain} software for {string.Join(" and ", people)} {string.Join(" ", things)} alternatives".Trim();
    }
}
