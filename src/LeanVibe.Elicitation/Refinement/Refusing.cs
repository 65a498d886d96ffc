using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;
using LeanVibe.Elicitation.Settling;

namespace LeanVibe.Elicitation.Refinement;

/// <summary>Takes out of a Blueprint what is refused by name and still there: an entity, a page, a field.</summary>
internal static class Refusing
{
    /// <param name="words">The whole change: it may say of what a field is ("remove the price from courses").</param>
    public static Blueprint Apply(Blueprint blueprint, IEnumerable<string> refused, string words) => refused.Aggregate(blueprint, (now, word) => Without(now, word, words));

    private static Blueprint Without(Blueprint blueprint, string word, string words)
    {
        var plain = Nouns.Singular(word.ToLowerInvariant());
        if (Lookup.Entity(blueprint, plain) is { } entity)
        {
            return Removal.OfEntity(blueprint, entity.Id);
        }

        if (blueprint.Screens.FirstOrDefault(s => Nouns.Singular(s.Name.ToLowerInvariant()) == plain || s.Id == Ids.From(plain)) is { } page)
        {
            return blueprint.Screens.Count == 1 ? blueprint : Removal.OfScreen(blueprint, page.Id);
        }

        return Owner(blueprint, plain, words) is { } owner ? FieldRemoval.Of(blueprint, owner.Id, Field(owner, plain)!) : blueprint;
    }

    /// <summary>The entity that the words name, else the only one that has such a field.</summary>
    private static Entity? Owner(Blueprint blueprint, string field, string words)
    {
        var having = blueprint.Entities.Where(e => Field(e, field) is not null).ToList();
        var stems = CapabilityFinder.Words(words).Select(w => CapabilityFinder.Stem(w.Text)).ToList();
        return having.FirstOrDefault(e => CapabilityFinder.IndexOf(stems, [.. e.Name.ToLowerInvariant().Split(' ').Select(CapabilityFinder.Stem)]) >= 0)
            ?? (having.Count == 1 ? having[0] : null);
    }

    private static string? Field(Entity entity, string word) =>
        entity.Fields.FirstOrDefault(f => f.Id == Ids.From(word) || Nouns.Singular(f.Name.ToLowerInvariant()) == word)?.Id;
}
