using LeanVibe.Blueprints;

namespace LeanVibe.Evals;

/// <summary>
/// Says whether a Blueprint represents an item. The item's own words are taken, without those about testing and those that every list serves
/// (<see cref="Words"/>). One entity, with its fields, relations, states, actions, the screens that show it and the roles that may touch it,
/// must hold at least 60 % of them; or, for pages and looks, the screens and the brand must. Words that every product serves (accounts, search,
/// filters) count as held, and words of the first sentence, which are what the whole product is about, count only where an item has no others.
/// Synonyms do not count: "client" is not "customer".
/// </summary>
internal static class Uncovered
{
    private const double Enough = 0.6;

    private static readonly HashSet<string> Always = [.. "account accounts register registration registered login log logged sign signup password credential credentials authentication authenticated authorization session search searching keyword keywords query filter filtering filters criteria sort sorting order ordered column pagination email username role permission confirmation message error validation responsive device desktop mobile timestamp created modified date".Split(' ').Select(Words.Stem)];

    private static readonly HashSet<string> Colours = [.. "background color colour style styling".Split(' ').Select(Words.Stem)];

    public static bool Is(Item item, KnownBrief brief, Blueprint? blueprint)
    {
        if (blueprint is null)
        {
            return false;
        }

        var words = Words.Of(item.Text);
        if (words.Overlaps(Colours) && words.Contains(Words.Stem("background")))
        {
            var spoken = string.Concat(Words.All(item.Text));
            return blueprint.Product.Brand.Background.Length > 0 && new[] { blueprint.Product.Brand.Background, blueprint.Product.Brand.Primary }.All(c => spoken.Contains(string.Concat(Words.All(c.Replace("goldenrodyellow", "goldenrod", StringComparison.Ordinal))), StringComparison.Ordinal));
        }

        var subject = Words.Of(brief.FirstSentence);
        var all = words.Where(w => !Always.Contains(w)).ToList();
        var own = all.Where(w => !subject.Contains(w)).ToList() is { Count: > 0 } told ? told : all;
        return own.Count == 0
            ? blueprint.Entities.Count > 0
            : Contexts(blueprint).Any(held => own.Count(held.Contains) >= own.Count * Enough);
    }

    private static IEnumerable<HashSet<string>> Contexts(Blueprint blueprint)
    {
        foreach (var entity in blueprint.Entities)
        {
            yield return [.. Texts(blueprint, entity).SelectMany(Words.All)];
        }

        yield return [.. blueprint.Screens.SelectMany(s => s.Blocks.SelectMany(b => b.Items.Select(i => i.Title).Append(b.Title).Append(b.Kind.ToString())).Append(s.Name)).Append(blueprint.Product.Name).SelectMany(Words.All)];
    }

    private static IEnumerable<string> Texts(Blueprint blueprint, Entity entity)
    {
        var screens = blueprint.Screens.Where(s => s.Blocks.Any(b => b.Entity == entity.Id || b.Measure?.Entity == entity.Id)).ToList();
        return
        [
            entity.Name, entity.Plural,
            .. entity.Fields.SelectMany(f => f.Choices.Select(c => c.Name).Append(f.Name)),
            .. entity.Relations.SelectMany(r => new[] { r.Name, r.Inverse, r.Target }),
            .. blueprint.Entities.Where(e => e.Relations.Any(r => r.Target == entity.Id)).Select(e => e.Name),
            .. entity.Lifecycle?.States.Select(s => s.Name) ?? [],
            .. entity.Lifecycle?.Transitions.Select(t => t.Name) ?? [],
            .. blueprint.Actions.Where(a => a.Entity == entity.Id || a.Effects.Any(e => e.Target == entity.Id)).Select(a => a.Name),
            .. screens.Select(s => s.Name),
            .. screens.SelectMany(s => s.Blocks).Where(b => b.Entity == entity.Id || b.Measure?.Entity == entity.Id).SelectMany(b => new[] { b.Title, b.Kind.ToString() }),
            .. blueprint.Kpis.Where(k => k.Measure.Entity == entity.Id).Select(k => k.Name),
            .. blueprint.Permissions.Where(p => p.Entity == entity.Id && p.Role != Role.Visitor).Select(p => blueprint.Roles.FirstOrDefault(r => r.Id == p.Role)?.Name ?? ""),
            .. blueprint.Integrations.Select(i => i.Kind.ToString()),
        ];
    }
}
