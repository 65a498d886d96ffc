using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;
using LeanVibe.Elicitation.Settling;

namespace LeanVibe.Elicitation.Refinement;

/// <summary>Takes out of a Blueprint what is refused by name and still there: a page, an entity, a field.</summary>
internal static class Refusing
{
    public static Blueprint Apply(Blueprint blueprint, IEnumerable<string> refused) => refused.Aggregate(blueprint, Without);

    private static Blueprint Without(Blueprint blueprint, string word)
    {
        var plain = Nouns.Singular(word.ToLowerInvariant());
        if (Lookup.Entity(blueprint, plain) is { } entity)
        {
            return Removal.OfEntity(blueprint, entity.Id);
        }

        var page = blueprint.Screens.FirstOrDefault(s => Nouns.Singular(s.Name.ToLowerInvariant()) == plain || s.Id == Ids.From(plain));
        return page is null || blueprint.Screens.Count == 1 ? blueprint : Removal.OfScreen(blueprint, page.Id);
    }
}
