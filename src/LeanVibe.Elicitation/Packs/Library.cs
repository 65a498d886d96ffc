using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeanVibe.Elicitation.Packs;

/// <summary>All the data files of Packs/Data, read once: things, packs, capabilities, people and words that are no things.</summary>
internal sealed class Library
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static Library Standard { get; } = new();

    private Library()
    {
        Things = ReadAll<Thing[]>("things/").SelectMany(t => t).ToFrozenDictionary(t => t.Id);
        ThingsByWord = Things.Values
            .SelectMany(t => t.Words.Select(w => (Word: w.TrimStart('~'), Thing: t, Kind: "")).Concat(t.Kinds.SelectMany(k => k.Split('|').Select(w => (Word: w, Thing: t, Kind: k.Split('|')[0])))))
            .DistinctBy(p => p.Word)
            .ToFrozenDictionary(p => p.Word, p => new ThingWord(p.Thing, p.Kind));
        BesideByWord = Things.Values.OrderBy(t => t.Id, StringComparer.Ordinal)
            .SelectMany(t => t.Beside.Select(b => (Word: b.Key, Thing: t, Near: b.Value))).GroupBy(b => b.Word)
            .ToFrozenDictionary(g => g.Key, g => (IReadOnlyList<(Thing Thing, IReadOnlyList<string> Near)>)[.. g.Select(b => (b.Thing, b.Near))]);
        var domains = ReadAll<Pack>("domains/").ToDictionary(p => p.Id);
        Packs = [.. domains.Values.Concat(ReadAll<Pack[]>("trades/").SelectMany(t => t).Select(t => t.With(domains[t.Like]))).OrderBy(p => p.Id, StringComparer.Ordinal)];
        Subjects = [.. ReadAll<Subject>("subjects/").OrderBy(s => s.Id, StringComparer.Ordinal)];
        Capabilities = [.. ReadAll<Capability[]>("capabilities/").SelectMany(c => c)];
        People = ReadAll<Dictionary<string, string>>("people").SelectMany(group => group)
            .SelectMany(group => group.Value.Split(' ').Select(word => (Word: word.Replace('_', ' '), Part: group.Key))).DistinctBy(p => p.Word)
            .ToFrozenDictionary(p => p.Word, p => p.Part);
        NoThings = ReadAll<Dictionary<string, string>>("no-things").SelectMany(group => group)
            .SelectMany(group => group.Value.Split(' ').Select(word => (Word: word.Replace('_', ' '), Group: group.Key))).DistinctBy(p => p.Word)
            .ToFrozenDictionary(p => p.Word, p => p.Group);
        Paraphrases = [.. ReadAll<Paraphrase[]>("paraphrases").SelectMany(p => p)];
        Attributes = ReadAll<Dictionary<string, string>>("attributes").SelectMany(a => a).ToFrozenDictionary(a => a.Key, a => a.Value);
    }

    public FrozenDictionary<string, Thing> Things { get; }
    public FrozenDictionary<string, ThingWord> ThingsByWord { get; }

    /// <summary>What a word means where one of the words beside it is spoken of too.</summary>
    public FrozenDictionary<string, IReadOnlyList<(Thing Thing, IReadOnlyList<string> Near)>> BesideByWord { get; }
    public IReadOnlyList<Pack> Packs { get; }
    public IReadOnlyList<Subject> Subjects { get; }
    public IReadOnlyList<Capability> Capabilities { get; }

    /// <summary>Words for people and the part they play: consumer, provider, staff, operator.</summary>
    public FrozenDictionary<string, string> People { get; }

    /// <summary>Words that never name an entity, by why: the product itself, its pages and parts, its abilities, abstract words.</summary>
    public FrozenDictionary<string, string> NoThings { get; }

    /// <summary>Words for attributes and the field they mean, in field notation.</summary>
    public FrozenDictionary<string, string> Attributes { get; }

    /// <summary>Short ways of speaking, and what each means at length; the first that fits a text comes first.</summary>
    public IReadOnlyList<Paraphrase> Paraphrases { get; }

    private static IEnumerable<T> ReadAll<T>(string prefix)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly.GetManifestResourceNames().Where(n => n.Replace('\\', '/').StartsWith("packs/" + prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        foreach (var name in names)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new InvalidOperationException($"{name} is empty.");
        }
    }
}

/// <summary>The thing a word means; Kind is the word when it is a thing of its own with the same shape.</summary>
internal sealed record ThingWord(Thing Thing, string Kind);
