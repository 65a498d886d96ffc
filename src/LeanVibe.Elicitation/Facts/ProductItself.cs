using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Facts;

/// <summary>Reads the thing that the product is: of "a digital business card" a business card. Of a website or an app there is none.</summary>
internal static class ProductItself
{
    public static Fact<Mention>? Find(IReadOnlyList<Sentence> sentences, Library library)
    {
        if (sentences.Count == 0 || NounPhrases.Find(sentences[0].Tokens) is not [{ First: <= 4 } phrase, ..])
        {
            return null;
        }

        var words = phrase.Words.Where(w => w.IsNominal).Select(w => w.Lemma).TakeLast(2).ToList();
        var group = library.NoThings.GetValueOrDefault(words[^1]);
        var isProduct = (phrase.First == 0 && words.Count < 2) || group == "product" || Mentioned.IsSuffix(words[^1]) || (group is not null && words.Count < 2) || library.People.ContainsKey(words[^1]);
        return isProduct || !words.All(w => w.All(c => char.IsLetter(c) || c == '-'))
            ? null
            : new Fact<Mention>(new Mention(string.Join(' ', words), ""), phrase.Text, sentences[0].Start + phrase.Words[0].Start, "product", 0.6);
    }
}
