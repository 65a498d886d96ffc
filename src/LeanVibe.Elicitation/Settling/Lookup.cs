using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Settling;

/// <summary>Finds what a founder means by a noun in a Blueprint: by its id, by its name, by the last word of its name, by another word for the same thing.</summary>
internal static class Lookup
{
    public static Entity? Entity(Blueprint blueprint, string noun) =>
        Find(blueprint.Entities, noun, e => e.Id, e => e.Name)
        ?? (Library.Standard.ThingsByWord.GetValueOrDefault(Nouns.Singular(noun.ToLowerInvariant())) is { } meant
            ? blueprint.Entities.FirstOrDefault(e => e.Id == meant.Thing.Id || meant.Thing.Words.Any(w => Ids.From(w.TrimStart('~')) == e.Id))
            : null);

    public static Role? Role(Blueprint blueprint, string noun) =>
        Find(blueprint.Roles, noun, r => r.Id, r => r.Name)
        ?? (Library.Standard.People.GetValueOrDefault(Nouns.Singular(noun.ToLowerInvariant())) == "operator" ? blueprint.Roles.FirstOrDefault(r => r.Administers) : null);

    private static T? Find<T>(IReadOnlyList<T> elements, string noun, Func<T, string> id, Func<T, string> name) where T : class
    {
        var word = Nouns.Singular(noun.Trim().ToLowerInvariant());
        var wanted = Ids.From(word);
        return elements.FirstOrDefault(e => id(e) == wanted)
            ?? elements.FirstOrDefault(e => name(e).Equals(word, StringComparison.OrdinalIgnoreCase))
            ?? elements.FirstOrDefault(e => id(e).EndsWith("-" + wanted, StringComparison.Ordinal))
            ?? elements.FirstOrDefault(e => wanted.EndsWith("-" + id(e), StringComparison.Ordinal));
    }
}
