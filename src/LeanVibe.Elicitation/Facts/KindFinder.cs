using LeanVibe.Elicitation.Language;

namespace LeanVibe.Elicitation.Facts;

/// <summary>Reads what is a kind of what: in "laptops, phones and other equipment" laptops and phones are kinds of equipment, no things of their own.</summary>
internal static class KindFinder
{
    private const int Most = 8;

    /// <summary>Heads that do not name a thing with kinds ("books, films and other stuff").</summary>
    private static readonly HashSet<string> Vague = ["thing", "stuff", "item", "user", "people", "person", "detail", "information", "feature", "function", "page", "member", "datum", "field", "one"];

    /// <summary>The general noun's phrase, and the phrases of its kinds.</summary>
    public static IReadOnlyList<(NounPhrase General, IReadOnlyList<NounPhrase> Kinds)> Find(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var phrases = NounPhrases.Find(tokens);
        var found = new List<(NounPhrase, IReadOnlyList<NounPhrase>)>();
        foreach (var general in phrases.Where(p => p.First > 2 && !Vague.Contains(p.Head.Lemma)))
        {
            var other = general.Words[0].Is("other") ? general.First : general.First - 1;
            if (tokens[other].Is("other") && other > 1 && tokens[other - 1].Lower is "and" or "or")
            {
                var kinds = Before(tokens, phrases, other - 1);
                if (kinds.Count > 0)
                {
                    found.Add((general, kinds));
                }
            }
        }

        return found;
    }

    /// <summary>"Laptop, Phone, Other", as the choices of a field.</summary>
    public static Fact<AttributeOf> AsField(Sentence sentence, NounPhrase general, IReadOnlyList<NounPhrase> kinds)
    {
        var choices = kinds.Take(Most).Select(k => Nouns.Sentence(string.Join(' ', k.Lemmas))).Append("Other");
        var start = kinds[0].Words[0].Start;
        return new Fact<AttributeOf>(new AttributeOf(general.Head.Lemma, $"Kind({string.Join(", ", choices)})"), sentence.Text[start..general.Head.End], sentence.Start + start, "kinds", 0.8);
    }

    /// <summary>The phrases of the list that ends before the place, first to last.</summary>
    private static List<NounPhrase> Before(IReadOnlyList<Token> tokens, IReadOnlyList<NounPhrase> phrases, int end)
    {
        var kinds = new List<NounPhrase>();
        var at = end - 1;
        while (at >= 0)
        {
            at -= tokens[at].Tag == Tag.Comma ? 1 : 0;
            var phrase = phrases.FirstOrDefault(p => p.Last == at);
            if (phrase is null)
            {
                break;
            }

            kinds.Insert(0, phrase);
            at = phrase.First - 1;
            if (at < 0 || tokens[at].Tag != Tag.Comma)
            {
                break;
            }
        }

        return kinds;
    }
}
