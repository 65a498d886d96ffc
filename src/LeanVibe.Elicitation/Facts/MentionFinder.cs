using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Facts;

/// <summary>
/// Finds the things that the product keeps. A noun that the library knows counts wherever it stands; one that it does not know counts
/// only where the text treats it as data: the object of "manage", "create", "browse", or in "X management", "X information".
/// </summary>
internal static class MentionFinder
{
    public static IReadOnlyList<Fact<Mention>> Find(IReadOnlyList<Sentence> sentences, IReadOnlyList<Clause> clauses, Library library, IReadOnlyList<Fact<string>> unwanted, IReadOnlyList<Fact<string>> capabilities, IReadOnlyList<Fact<AttributeOf>> attributes, bool isBrief = true)
    {
        var asked = library.Capabilities.Where(c => capabilities.Any(f => f.Value == c.Id)).SelectMany(c => c.Phrases).SelectMany(p => p.Split(' ')).Select(CapabilityFinder.Stem).ToHashSet();
        var owned = attributes.Where(a => a.Value.Owner.Length > 0).Select(a => a.Start).ToHashSet();
        var found = Read(sentences, clauses, library, unwanted, asked, owned, false);
        if (isBrief && (found.Count == 0 || OwnDetails.Find(clauses, library).Count > 0))
        {
            // nothing else is kept, so it is what the product itself is, or whom it is for
            found.AddRange(ProductItself.Find(sentences, library) is { } itself ? [itself] : found.Count == 0 && capabilities.All(c => library.Capabilities.First(k => k.Id == c.Value).Needs.Count == 0) ? Read(sentences, clauses, library, unwanted, asked, owned, true) : []);
        }

        var distinct = found.GroupBy(f => f.Value.Word).Select(g => g.OrderByDescending(f => f.Confidence).First()).OrderBy(f => f.Start).ToList();
        return [.. distinct.Where(f => !IsShortFor(f.Value, distinct) && (f.Confidence > 0.9 || !IsFieldOf(f.Value, distinct, library)))];
    }

    private static List<Fact<Mention>> Read(IReadOnlyList<Sentence> sentences, IReadOnlyList<Clause> clauses, Library library, IReadOnlyList<Fact<string>> unwanted, HashSet<string> asked, HashSet<int> owned, bool asides)
    {
        var found = new List<Fact<Mention>>();
        var start = sentences.Count > 0 && NounPhrases.Find(sentences[0].Tokens) is [{ First: <= 1 } first, ..] && !Mentioned.IsSuffix(first.Head.Lemma) && !library.NoThings.ContainsKey(first.Head.Lemma) && !Nouns.IsPlural(first.Head.Lower) ? sentences[0].Start + first.Words[0].Start : -1;
        var named = start >= 0 && sentences[0].Tokens.FirstOrDefault(t => t.Tag is Tag.Stop)?.Lower == ":" && NounPhrases.Find(sentences[0].Tokens)[0].Last + 1 is var next && next < sentences[0].Tokens.Count && sentences[0].Tokens[next].Is(":");
        foreach (var sentence in sentences)
        {
            var mine = clauses.Where(c => c.Sentence == sentence && !c.Negated).ToList();
            var subjects = mine.SelectMany(c => c.With.Append(c.Subject)).OfType<NounPhrase>().Select(s => s.Head).ToHashSet();
            var within = KindFinder.Find(sentence).SelectMany(k => k.Kinds).Select(k => k.First).ToHashSet();
            within.UnionWith(OwnDetails.Find(mine, library).SelectMany(d => d.Details).Select(d => d.First));
            within.UnionWith(CriterionFinder.Find(sentence, mine).Where(c => !CriterionFinder.IsOwnThing(c.Criterion, library)).Select(c => c.Criterion.First));
            foreach (var phrase in NounPhrases.Find(sentence.Tokens).Where(p => !within.Contains(p.First)))
            {
                var use = Use.Of(sentence, phrase, mine, subjects.Contains(phrase.Head));
                use = asides ? use with { IsAside = use.IsMeans, IsListed = use.IsListed || (use.IsAdjunct && Nouns.IsPlural(phrase.Head.Lower) && !PersonNouns.Are(phrase.Head.Lemma)) } : use;
                if (Mentioned.Read(use, library) is { } mention && !(owned.Contains(sentence.Start + phrase.Words[0].Start) && IsPicture(mention, library)) && !unwanted.Refuses(mention, library) && (mention.Thing.Length > 0 || !asked.Contains(mention.Word.Split(' ')[^1])))
                {
                    var confidence = mention.Thing.Length == 0 && !use.IsEnumerated ? 0.6 : use.IsData || use.IsEnumerated ? 0.95 : 0.8;
                    found.Add(new Fact<Mention>(mention, phrase.Text, sentence.Start + phrase.Words[0].Start, use.IsSold ? "sold" : "noun", confidence));
                }
            }
        }

        // "teachers publish lessons, learners book trial lessons": the lesson is there already, and it is booked
        found.RemoveAll(f => f.Value.Thing == "tutoring-session" && f.Value.Word.EndsWith("lesson", StringComparison.Ordinal) && found.Any(o => o.Value.Thing == "lesson"));

        // "A hobby astronomy log: nights, sketches": what comes before the colon is the product
        found.RemoveAll(f => found.Count > 1 && (f.Value.Thing.Length == 0 || IsBook(f.Value.Word)) && IsBeforeColon(sentences[0], f.Start));

        // "A research diary for archaeologists with sites": so is a book that the text begins with
        found.RemoveAll(f => found.Count > 1 && IsBook(f.Value.Word) && NounPhrases.Find(sentences[0].Tokens) is [{ First: <= 1 } opening, ..] && f.Start == sentences[0].Start + opening.Words[0].Start);

        // "A printing service where customers order prints": the service is the product
        found.RemoveAll(f => found.Count > 1 && f.Start == start && (named || f.Value.Thing.Length > 0 && library.Things[f.Value.Thing].Shape is Shape.Offer or Shape.Media or Shape.Place or Shape.Person or Shape.Money or Shape.Record));
        return found;
    }

    /// <summary>"A construction diary: managers log work": the product is the book.</summary>
    private static bool IsBook(string word) => word.Split(' ')[^1] is "diary" or "log" or "logbook" or "journal" or "register" or "notebook" or "folder" or "archive" or "programme" or "program";

    private static bool IsBeforeColon(Sentence opening, int at) =>
        opening.Start == 0 && NounPhrases.Find(opening.Tokens) is [{ First: <= 2 } first, ..] && first.Words[0].Start == at && first.Last + 1 < opening.Tokens.Count && opening.Tokens[first.Last + 1].Is(":");

    /// <summary>"Each tool has a name and a photo": pictures and files that something has are its fields.</summary>
    private static bool IsPicture(Mention mention, Library library) =>
        mention.Thing.Length == 0 || library.Things[mention.Thing].Shape is Shape.Content or Shape.Media;

    /// <summary>"Recipes with ingredients and photos": what another thing has as a field is not a thing of its own.</summary>
    private static bool IsFieldOf(Mention mention, List<Fact<Mention>> all, Library library) =>
        all.Any(f => f.Value.Thing.Length > 0 && f.Value.Thing != mention.Thing && library.Things[f.Value.Thing].Fields.Any(field => Nouns.Singular(field.Split(':', '!', '(')[0].Trim().ToLowerInvariant()) == mention.Word));

    /// <summary>"The policy" after "a regulatory policy" is the same thing.</summary>
    private static bool IsShortFor(Mention mention, List<Fact<Mention>> all) =>
        !mention.Word.Contains(' ') && all.Any(f => f.Value.Word.EndsWith(" " + mention.Word, StringComparison.Ordinal) && (f.Value.Thing != mention.Thing || mention.Thing.Length == 0));
}
