namespace LeanVibe.Elicitation.Language;

/// <summary>A noun with what stands before it: "the weekly produce boxes". First and Last index the sentence's tokens.</summary>
internal sealed record NounPhrase(int First, int Last, IReadOnlyList<Token> Words)
{
    public Token Head => Words[^1];

    /// <summary>The nouns before the head ("produce" in "produce boxes") and the head, in dictionary form.</summary>
    public IReadOnlyList<string> Lemmas => [.. Words.Select(w => w.Lemma)];
    public string Text => string.Join(' ', Words.Select(w => w.Text));
}

/// <summary>Finds the noun phrases of a sentence, determiners left out.</summary>
internal static class NounPhrases
{
    public static IReadOnlyList<NounPhrase> Find(IReadOnlyList<Token> tokens)
    {
        var phrases = new List<NounPhrase>();
        var start = -1;
        for (var i = 0; i <= tokens.Count; i++)
        {
            var token = i < tokens.Count ? tokens[i] : null;
            if (token?.Tag is Tag.Noun or Tag.Name or Tag.Adjective || (token?.Tag == Tag.Possessive && start >= 0))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                Add(phrases, tokens, start, i - 1);
                start = -1;
            }
        }

        return phrases;
    }

    private static void Add(List<NounPhrase> phrases, IReadOnlyList<Token> tokens, int first, int last)
    {
        while (last >= first && !tokens[last].IsNominal)
        {
            last--;
        }

        // "a customer's orders" are two phrases: the owner and what it has
        for (var i = first; i <= last; i++)
        {
            if (tokens[i].Tag == Tag.Possessive)
            {
                Add(phrases, tokens, first, i - 1);
                first = i + 1;
            }
        }

        if (last >= first)
        {
            phrases.Add(new NounPhrase(first, last, [.. tokens.Skip(first).Take(last - first + 1)]));
        }
    }
}
