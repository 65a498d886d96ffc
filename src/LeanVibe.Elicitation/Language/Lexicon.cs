using System.Collections.Frozen;
using System.Reflection;

namespace LeanVibe.Elicitation.Language;

/// <summary>The words this code knows, read once from the data files in Words. What it does not know is taken for a noun.</summary>
internal sealed class Lexicon
{
    public static Lexicon English { get; } = new();

    private Lexicon()
    {
        (Verbs, AlsoNouns) = Marked("verbs.txt");
        (Adjectives, AdjectivesAlsoNouns) = Marked("adjectives.txt");
        Adverbs = Words("adverbs.txt").ToFrozenSet();
        Closed = Lines("closed.txt")
            .Select(l => l.Split(' '))
            .SelectMany(l => l.Skip(1).Select(word => (Word: word, Class: l[0])))
            .ToLookup(p => p.Word, p => p.Class);
        Irregular = Lines("irregular-verbs.txt").Select(l => l.Split(' ')).SelectMany(Forms).DistinctBy(f => f.Form).ToFrozenDictionary(f => f.Form, f => (f.Base, f.Past));
        Singulars = Lines("plurals.txt").Select(l => l.Split(' ')).DistinctBy(p => p[1]).ToFrozenDictionary(p => p[1], p => p[0]);
        Plurals = Lines("plurals.txt").Select(l => l.Split(' ')).DistinctBy(p => p[0]).ToFrozenDictionary(p => p[0], p => p[1]);
    }

    public FrozenSet<string> Verbs { get; }

    /// <summary>Verbs that are nouns just as well ("order", "report").</summary>
    public FrozenSet<string> AlsoNouns { get; }
    public FrozenSet<string> Adjectives { get; }
    public FrozenSet<string> AdjectivesAlsoNouns { get; }
    public FrozenSet<string> Adverbs { get; }
    public ILookup<string, string> Closed { get; }

    /// <summary>Form to base form, and whether it is a past form.</summary>
    public FrozenDictionary<string, (string Base, bool Past)> Irregular { get; }
    public FrozenDictionary<string, string> Singulars { get; }
    public FrozenDictionary<string, string> Plurals { get; }

    /// <summary>Phrases of several words that are one noun ("point of sale"), longest first.</summary>
    public IReadOnlyList<string> Idioms { get; } = [.. Lines("idioms.txt").OrderByDescending(l => l.Length)];

    public bool In(string word, string wordClass) => Closed[word].Contains(wordClass);

    private static IEnumerable<(string Form, string Base, bool Past)> Forms(string[] line) =>
        line.Skip(1).Where(form => form != line[0]).Select(form => (form, line[0], true));

    private static (FrozenSet<string> All, FrozenSet<string> Marked) Marked(string file)
    {
        var words = Words(file).ToList();
        return (words.Select(w => w.TrimEnd('~')).ToFrozenSet(), words.Where(w => w.EndsWith('~')).Select(w => w.TrimEnd('~')).ToFrozenSet());
    }

    private static IEnumerable<string> Words(string file) => Lines(file).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("words/" + file)
            ?? throw new InvalidOperationException($"The word list {file} is not embedded.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith('#'))];
    }
}
