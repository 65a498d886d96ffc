using LeanVibe.Elicitation.Language;

namespace LeanVibe.Elicitation.Stories;

/// <summary>Finds the things: what the primary actions act on directly is primary, every other noun phrase is secondary.</summary>
internal static class StoryEntities
{
    /// <summary>Determiners that say which ones and so belong to the name ("any event", "each facility", "another component").</summary>
    private static readonly HashSet<string> Kept = ["any", "all", "each", "every", "some", "another", "one", "no", "two", "three", "multiple", "both", "other", "many", "few", "several", "certain", "various", "same", "such"];

    /// <summary>Nouns that are ways of speaking.</summary>
    private static readonly HashSet<string> Idle = ["order", "able", "etc", "e.g", "i.e", "second", "minute", "time", "way", "lot", "ability", "possibility", "possible", "sure", "track"];

    public static List<StoryEntity> Find(IReadOnlyList<Token> tokens, IReadOnlyList<StoryAction> actions, int wishEnd)
    {
        var taken = actions.SelectMany(a => Enumerable.Range(a.Verb, a.End - a.Verb + 1)).ToHashSet();
        var phrases = Phrases(tokens, taken);
        var entities = new List<StoryEntity>();
        var primary = Primary(tokens, phrases, actions, wishEnd);
        foreach (var (first, last) in phrases)
        {
            var action = primary.GetValueOrDefault((first, last)) ?? "";
            entities.Add(new StoryEntity(Text(tokens, first, last), first, last, action.Length > 0, action));
        }

        return entities;
    }

    private static List<(int First, int Last)> Phrases(IReadOnlyList<Token> tokens, HashSet<int> taken)
    {
        var phrases = new List<(int, int)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (taken.Contains(i) || tokens[i].Tag is not (Tag.Noun or Tag.Name or Tag.Adjective or Tag.Determiner or Tag.Number))
            {
                continue;
            }

            var last = i;
            while (last + 1 < tokens.Count && !taken.Contains(last + 1) && Continues(tokens, last + 1))
            {
                last++;
            }

            var (first, end) = Trimmed(tokens, i, last);
            if (first <= end && tokens[end].IsNominal && !(first == end && Idle.Contains(tokens[end].Lemma) && !(tokens[end].Lemma == "order" && first > 0 && tokens[first - 1].Tag is Tag.Determiner or Tag.Number)))
            {
                phrases.Add((first, end));
            }

            i = last;
        }

        return phrases;
    }

    private static bool Continues(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Tag is Tag.Noun or Tag.Name or Tag.Adjective or Tag.Number or Tag.Possessive
        || (tokens[at].Tag == Tag.Determiner && tokens[at - 1].Tag is Tag.Determiner or Tag.Number)
        || (tokens[at].Tag == Tag.Preposition && tokens[at].Is("of") && at > 0 && tokens[at - 1].Lemma is "type" or "kind" or "set" or "number" && tokens[at - 1].IsNominal && at + 1 < tokens.Count && tokens[at + 1].Tag is Tag.Noun or Tag.Name or Tag.Adjective);

    private static (int First, int Last) Trimmed(IReadOnlyList<Token> tokens, int first, int last)
    {
        while (first <= last && tokens[first].Tag == Tag.Determiner && !(Kept.Contains(tokens[first].Lower) && first < last && tokens[first + 1].Tag != Tag.Determiner))
        {
            first++;
        }

        while (last >= first && !tokens[last].IsNominal)
        {
            last--;
        }

        return (first, last);
    }

    /// <summary>What follows each primary action, prepositions right after it included; listed actions share what the last one has.</summary>
    private static Dictionary<(int, int), string> Primary(IReadOnlyList<Token> tokens, List<(int First, int Last)> phrases, IReadOnlyList<StoryAction> actions, int wishEnd)
    {
        var found = new Dictionary<(int, int), string>();
        foreach (var action in actions.Where(a => a.Primary))
        {
            var next = phrases.FirstOrDefault(p => p.First > action.End);
            if (next.Last == 0 && next.First == 0 && (phrases.Count == 0 || phrases[0] != (0, 0)) || tokens[next.First].Start >= wishEnd || !Reaches(tokens, action.End + 1, next.First))
            {
                continue;
            }

            found.TryAdd(next, action.Text);
            while (true)
            {
                var after = next.Last + 1;
                var listed = after < tokens.Count && tokens[after].Tag is Tag.Conjunction or Tag.Comma && tokens[after].Lower is "and" or "or" or "/" or "," or "&" or "and/or"
                    ? phrases.FirstOrDefault(p => p.First > after && Enumerable.Range(after, p.First - after).All(i => tokens[i].Tag is Tag.Conjunction or Tag.Comma or Tag.Determiner)) : default;
                if (listed == default || tokens[listed.First].Start >= wishEnd)
                {
                    break;
                }

                found.TryAdd(listed, action.Text);
                next = listed;
            }
        }

        return found;
    }

    private static bool Reaches(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Tag is not (Tag.Determiner or Tag.Adverb or Tag.Preposition or Tag.To or Tag.Question or Tag.Number or Tag.Adjective or Tag.Pronoun or Tag.Mark or Tag.Conjunction or Tag.Comma))
            {
                return false;
            }
        }

        return true;
    }

    private static string Text(IReadOnlyList<Token> tokens, int first, int last)
    {
        var text = tokens[first].Text;
        for (var i = first + 1; i <= last; i++)
        {
            text += (tokens[i].Start > tokens[i - 1].End ? " " : "") + tokens[i].Text;
        }

        return text;
    }
}
