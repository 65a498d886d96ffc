using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Facts;

/// <summary>Reads by what things are compared or searched: in "compare funds by return, risk and fees" a fund has each of them.</summary>
internal static class CriterionFinder
{
    private static readonly HashSet<string> Comparing = ["compare", "filter", "search", "sort", "find", "browse", "rank", "order", "group"];

    /// <summary>Each criterion's phrase, and the phrase of what has it. One alone ("browse books by course") may be a thing as well, so only lists count.</summary>
    public static IReadOnlyList<(NounPhrase Owner, NounPhrase Criterion)> Find(Sentence sentence, IEnumerable<Clause> clauses)
    {
        var tokens = sentence.Tokens;
        var phrases = NounPhrases.Find(tokens);
        var found = new List<(NounPhrase, NounPhrase)>();
        foreach (var clause in clauses.Where(c => c.Sentence == sentence && !c.Negated && Comparing.Contains(c.Verb.Lemma) && c.Objects.Count > 0))
        {
            var by = clause.Objects[^1].Last + 1;
            var criteria = by < tokens.Count && tokens[by].Is("by") ? Clauses.Objects(tokens, phrases, by + 1) : [];
            found.AddRange(criteria.Count > 1 ? criteria.Select(c => (clause.Objects[^1], c)) : []);
        }

        return found;
    }

    /// <summary>The field that the criterion means: a known attribute, else a text of that name; nothing where a thing of its own is meant.</summary>
    public static Fact<AttributeOf>? AsField(Sentence sentence, NounPhrase owner, NounPhrase criterion, Library library)
    {
        var word = criterion.Head.Lemma;
        var name = Nouns.Sentence(string.Join(' ', criterion.Lemmas));
        var notation = library.Attributes.GetValueOrDefault(word) ?? (IsOwnThing(criterion, library) || !name.All(c => char.IsLetter(c) || c == ' ') ? null : name);
        return notation is null ? null : new Fact<AttributeOf>(new AttributeOf(owner.Head.Lemma, notation), criterion.Text, sentence.Start + criterion.Words[0].Start, "criterion", 0.7);
    }

    /// <summary>Groups, people and places are kept by themselves ("by author and genre"); amounts and risks are not.</summary>
    public static bool IsOwnThing(NounPhrase criterion, Library library) =>
        library.ThingsByWord.TryGetValue(criterion.Head.Lemma, out var thing) && thing.Thing.Shape is Shape.Reference or Shape.Person or Shape.Place or Shape.Course or Shape.Event or Shape.Channel;
}
