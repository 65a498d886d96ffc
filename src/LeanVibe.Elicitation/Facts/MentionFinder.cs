using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Facts;

/// <summary>
/// Finds the things that the product keeps. A noun that the library knows counts wherever it stands; one that it does not know counts
/// only where the text treats it as data: the object of "manage", "create", "browse", or in "X management", "X information".
/// </summary>
internal static class MentionFinder
{
    /// <summary>Nouns that say that the noun before them is data.</summary>
    private static readonly HashSet<string> Suffixes = ["management", "information", "data", "detail", "record", "list", "history", "catalog", "catalogue", "directory", "library", "database", "tracking", "listing", "inventory", "functionality", "section", "page", "showcase", "case", "booking", "registration", "system", "tool", "archive", "collection", "content", "integration", "statistic", "forecast", "level", "profile", "component", "creation", "submission", "entry", "type", "category", "introduction", "scheduling", "planning"];

    private static readonly HashSet<string> DataVerbs = ["manage", "list", "create", "add", "edit", "delete", "browse", "view", "order", "buy", "sell", "track", "upload", "post", "publish", "register", "book", "rent", "reserve", "record", "store", "submit", "save", "update", "remove", "search", "filter", "organise", "organize", "schedule", "log", "assign", "approve", "review", "display", "showcase", "show", "purchase", "offer", "host", "plan", "collect", "share", "catalogue", "catalog", "send", "issue", "monitor", "import", "donate", "borrow", "lend", "adopt", "swap", "trade", "read", "write", "file", "report", "request", "generate", "maintain", "see", "hire", "feature", "find", "apply", "fill", "complete", "download", "watch", "vote", "set", "claim", "bid", "join", "explore", "invite", "discover", "keep", "cancel"];

    private static readonly HashSet<string> PersonVerbs = ["manage", "record", "track", "add", "store", "register", "maintain", "import", "edit", "update", "view", "browse", "showcase", "list", "adopt"];

    public static IReadOnlyList<Fact<Mention>> Find(IReadOnlyList<Sentence> sentences, IReadOnlyList<Clause> clauses, Library library, IReadOnlyList<Fact<string>> unwanted)
    {
        var objects = clauses.Where(c => !c.Negated).SelectMany(c => c.Objects.Select(o => (o, c.Verb.Lemma))).ToLookup(p => (p.o.Words[0], p.o.Head), p => p.Lemma);
        var found = new List<Fact<Mention>>();
        foreach (var sentence in sentences)
        {
            var subjects = clauses.Where(c => c.Sentence == sentence && c.Subject is not null).Select(c => c.Subject!.Head).ToHashSet();
            foreach (var phrase in NounPhrases.Find(sentence.Tokens))
            {
                var verbs = objects[(phrase.Words[0], phrase.Head)].ToList();
                if (Read(phrase, verbs, subjects.Contains(phrase.Head), library) is { } mention && !unwanted.Any(u => u.Value == mention.Word || u.Value == mention.Thing))
                {
                    var confidence = mention.Thing.Length == 0 ? 0.6 : verbs.Any(DataVerbs.Contains) ? 0.95 : 0.8;
                    found.Add(new Fact<Mention>(mention, phrase.Text, sentence.Start + phrase.Words[0].Start, "noun", confidence));
                }
            }
        }

        return [.. found.GroupBy(f => f.Value.Word).Select(g => g.OrderByDescending(f => f.Confidence).First()).OrderBy(f => f.Start)];
    }

    private static Mention? Read(NounPhrase phrase, List<string> verbs, bool isSubject, Library library)
    {
        var words = phrase.Lemmas.Select(Plain).ToList();
        var isData = verbs.Any(DataVerbs.Contains);
        while (true)
        {
            if (Known(words, library) is { } known)
            {
                var person = library.People.ContainsKey(known.Word) || library.People.ContainsKey(words[^1]);
                var wanted = !person || (!isSubject && (verbs.Any(PersonVerbs.Contains) || words.Count < phrase.Words.Count));
                return wanted ? known : null;
            }

            if (words.Count < 2 || !Suffixes.Contains(words[^1]))
            {
                break;
            }

            isData |= !(words[^1] is "system" or "tool" or "page");
            words.RemoveAt(words.Count - 1);
        }

        var head = words[^1];
        var noThing = library.NoThings.ContainsKey(head) || library.NoThings.ContainsKey(string.Join(' ', words.TakeLast(2))) || library.People.ContainsKey(head)
            || library.Attributes.ContainsKey(head) || head.Length < 3 || !char.IsLetter(head[0]) || isSubject || Abstract(head) || phrase.Words[^1].Tag == Tag.Adjective;
        return noThing || !isData ? null : new Mention(Named(phrase, words), "");
    }

    private static Mention? Known(List<string> words, Library library)
    {
        for (var length = Math.Min(4, words.Count); length > 0; length--)
        {
            var word = string.Join(' ', words.TakeLast(length));
            if (library.ThingsByWord.TryGetValue(word, out var thing) && (length > 1 || !library.NoThings.ContainsKey(word)))
            {
                return new Mention(thing.Kind.Length > 0 ? word : thing.Thing.Words[0] == word ? word : word, thing.Thing.Id);
            }
        }

        return null;
    }

    /// <summary>An unknown thing is called by its head and, where a noun stands before it, by both.</summary>
    private static string Named(NounPhrase phrase, List<string> words)
    {
        var index = words.Count - 1;
        var modifier = index > 0 && phrase.Words[index - 1].Tag == Tag.Noun ? words[index - 1] + " " : "";
        return modifier + words[index];
    }

    private static string Plain(string lemma) => lemma.Replace("to-do", "task", StringComparison.Ordinal).Replace("todo", "task", StringComparison.Ordinal);

    private static bool Abstract(string noun) =>
        noun.EndsWith("ness", StringComparison.Ordinal) || noun.EndsWith("ity", StringComparison.Ordinal) && noun is not ("facility" or "activity" or "charity" or "commodity" or "property")
        || noun.EndsWith("ism", StringComparison.Ordinal) || noun.EndsWith("ship", StringComparison.Ordinal) && noun is not ("scholarship" or "internship" or "membership" or "ship") || noun.EndsWith("ization", StringComparison.Ordinal) || noun.EndsWith("isation", StringComparison.Ordinal);
}
