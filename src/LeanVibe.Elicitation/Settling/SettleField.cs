using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Settling;

/// <summary>A field may be left empty, must be filled in, or may not say the same twice.</summary>
internal static class SettleField
{
    public static Blueprint Run(Blueprint blueprint, Decision decision)
    {
        if (Find(blueprint, decision.Subject) is not var (entity, field))
        {
            return blueprint;
        }

        var changed = decision.Value switch
        {
            "optional" => field with { Required = false },
            "required" => field with { Required = true },
            "unique" => field with { Unique = true },
            _ => field,
        };
        return changed == field ? blueprint : blueprint with
        {
            Entities = [.. blueprint.Entities.Select(e => e == entity ? e with { Fields = [.. e.Fields.Select(f => f == field ? changed : f)] } : e)],
        };
    }

    /// <summary>"Title of course", "course title" or "title": of several things with such a field the first is meant, which is what the product is about.</summary>
    private static (Entity Entity, Field Field)? Find(Blueprint blueprint, string subject)
    {
        var words = subject.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var of = Array.IndexOf(words, "of");
        if (of > 0)
        {
            return Within(Lookup.Entity(blueprint, string.Join(' ', words[(of + 1)..])), words[..of]);
        }

        var named = Enumerable.Range(1, words.Length - 1)
            .Select(n => Within(Lookup.Entity(blueprint, string.Join(' ', words[..n])), words[n..])).FirstOrDefault(found => found is not null);
        return named ?? blueprint.Entities.Select(e => Within(e, words)).FirstOrDefault(found => found is not null);
    }

    private static (Entity, Field)? Within(Entity? entity, string[] words)
    {
        var name = Nouns.Singular(string.Join(' ', words));
        var means = Library.Standard.Attributes.GetValueOrDefault(name)?.Split(':', '!', '(', ' ')[0];
        return entity?.Fields.FirstOrDefault(f => f is { Computed: null, ReadOnly: false } && (f.Id == Ids.From(name) || f.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || f.Name.Equals(means, StringComparison.OrdinalIgnoreCase))) is { } field
            ? (entity, field) : null;
    }
}
