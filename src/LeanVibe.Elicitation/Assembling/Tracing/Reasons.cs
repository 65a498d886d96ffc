using LeanVibe.Blueprints;
using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling.Tracing;

/// <summary>Finds the fact behind an element; where there is none, the pack or the rule.</summary>
internal sealed class Reasons(Draft draft)
{
    public Draft Draft { get; } = draft;

    public static Origin Said<T>(string path, Fact<T> fact) => new()
    {
        Path = path,
        Kind = fact.Source switch { FactSource.Model => OriginKind.Model, FactSource.Pack => OriginKind.Pack, _ => OriginKind.Founder },
        Source = fact.Rule,
        Quote = fact.Quote,
        Confidence = fact.Confidence,
    };

    public static Origin Of<T>(string path, Fact<T>? fact, string otherwise) =>
        fact is null ? Rule(path, otherwise, 0.5) : Said(path, fact);

    public static Origin Pack(string path, string source, double confidence) => new() { Path = path, Kind = OriginKind.Pack, Source = source, Confidence = confidence };

    public static Origin Rule(string path, string rule, double confidence) => new() { Path = path, Kind = OriginKind.Rule, Source = rule, Confidence = confidence };

    /// <summary>The words that an entity was read from, or the capability that needs it, or the pack.</summary>
    public Origin Entity(Kept kept, string path)
    {
        var mentions = Draft.Facts.Mentions;
        var mention = mentions.FirstOrDefault(m => Ids.From(m.Value.Word) == kept.Id) ?? mentions.FirstOrDefault(m => m.Value.Thing == kept.Thing.Id && kept.Named);
        var capability = Draft.Facts.Capabilities.FirstOrDefault(c => Draft.Library.Capabilities.First(d => d.Id == c.Value).Needs.Any(n => Needs(n, kept.Thing.Id)));
        return mention is not null ? Said(path, mention)
            : capability is not null ? Said(path, capability)
            : Pack(path, Draft.Pack.Id, 0.6);
    }

    /// <summary>The same reason as that of the entity it is about.</summary>
    public Origin LikeEntity(string path, string entity, string rule) =>
        Draft.ById(entity) is { } kept ? Entity(kept, path) is var reason && reason.Kind == OriginKind.Founder ? reason : Rule(path, rule, 0.7) : Rule(path, rule, 0.7);

    /// <summary>What the text says that this role does to this entity, with one of the verbs where any are given.</summary>
    public Fact<Deed>? Deed(string role, Kept kept, params string[] verbs) => Draft.Facts.Deeds.FirstOrDefault(d =>
        (role.Length == 0 || IsRole(d.Value.Actor, role)) && (GrantPermissions.Same(kept, d.Value.Target) || (verbs.Length == 0 && kept.Thing.Means(d.Value.Verb))) && (verbs.Length == 0 || verbs.Contains(d.Value.Verb)));

    public Fact<Limit>? Limit(string role, Kept kept) => Draft.Facts.Limits.FirstOrDefault(l => IsRole(l.Value.Actor, role) && (l.Value.Target.Length == 0 || GrantPermissions.Same(kept, l.Value.Target)));

    public bool IsRole(string word, string role) => Ids.From(word) == role || (word.Length > 0 && role.EndsWith("-" + Ids.From(word), StringComparison.Ordinal))
        || (NameRoles.IsNameless(word) && Draft.Consumers.Any(p => p.Role.Id == role));

    private static bool Needs(string need, string thing) => need.Split(':')[^1].Split('/').Contains(thing);
}
