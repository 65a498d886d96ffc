using LeanVibe.Elicitation.Language;

namespace LeanVibe.Elicitation.Stories;

/// <summary>Finds the actions: the wish's first verb and those listed with it are primary, every other verb is secondary.</summary>
internal static class StoryActions
{
    /// <summary>Verb and particle, or verb and noun, that are one action together.</summary>
    private static readonly HashSet<string> Pairs =
    [
        "sign up", "sign in", "sign out", "log in", "log out", "set up", "narrow down", "look up", "back up", "follow up", "keep track", "make sure", "take control", "check out", "fill out", "fill in", "opt in", "opt out",
        "tie in", "find out", "drill down", "zoom into", "zoom in", "zoom out", "keep control", "take care", "take part", "take advantage", "get rid", "break down", "roll back", "hand over", "take over", "hand in", "hand out", "pick up", "sort out", "point out", "carry out", "turn off", "turn on", "switch off", "clean up", "start using",
    ];

    private static readonly HashSet<string> Starting = ["start", "begin", "continue", "keep", "stop", "finish"];

    public static List<StoryAction> Find(IReadOnlyList<Token> tokens, int wishEnd)
    {
        var actions = new List<StoryAction>();
        var main = true;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Start >= wishEnd || token.Tag == Tag.Question || token.Lower is "if" or "because" or "while" or "unless" or "when" or "after" or "before")
            {
                main &= actions.Count == 0 && token.Start < wishEnd;
            }

            if (!IsAction(tokens, i))
            {
                continue;
            }

            var primary = main && (actions.Count == 0 || (ListedWith(tokens, i) && SameForm(tokens, actions[^1], i) && actions[^1].Primary));
            var action = Read(tokens, i, primary);
            actions.Add(action);
            i = action.End;
        }

        return actions;
    }

    private static bool IsAction(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        if (at == 0 && token.Tag is Tag.Noun or Tag.Name or Tag.Have or Tag.Do or Tag.Adjective)
        {
            return token.Tag is Tag.Have or Tag.Do || Verbs.BaseOfPresent(token.Lower) is not null || tokens.Count > 1 && tokens[1].Tag is Tag.Determiner;
        }

        return token.Tag switch
        {
            Tag.Verb => Before(tokens, at) is not Tag.Determiner && (Before(tokens, at) is not (Tag.Noun or Tag.Name) || !Lexicon.English.AlsoNouns.Contains(token.Lemma)),
            // after a noun these describe it ("the service requested"), they are nobody's action
            Tag.Gerund => Before(tokens, at) is not (Tag.Noun or Tag.Name or Tag.Determiner),
            Tag.Past => Before(tokens, at) is not (Tag.Noun or Tag.Name or Tag.Pronoun) && (Before(tokens, at) is not Tag.Question || tokens[at - 1].Is("who")),
            Tag.Do => Before(tokens, at) == Tag.To,
            Tag.Have => token.Is("have") && Before(tokens, at) is null or Tag.To or Tag.Modal or Tag.Pronoun or Tag.Conjunction && at + 1 < tokens.Count && tokens[at + 1].Tag is Tag.Determiner or Tag.Noun or Tag.Name or Tag.Adjective or Tag.Number && !NextIsPast(tokens, at),
            _ => false,
        };
    }

    /// <summary>The tag of the word before, adverbs left out.</summary>
    private static Tag? Before(IReadOnlyList<Token> tokens, int at)
    {
        for (at--; at >= 0; at--)
        {
            if (tokens[at].Tag != Tag.Adverb)
            {
                return tokens[at].Tag;
            }
        }

        return null;
    }

    private static bool NextIsPast(IReadOnlyList<Token> tokens, int at) => at + 1 < tokens.Count && tokens[at + 1].Tag == Tag.Past;

    /// <summary>Directly after a comma or a conjunction, adverbs and "to" left out.</summary>
    private static bool ListedWith(IReadOnlyList<Token> tokens, int at)
    {
        at--;
        while (at > 0 && tokens[at].Tag is Tag.Adverb or Tag.To)
        {
            at--;
        }

        return at > 0 && tokens[at].Tag is Tag.Conjunction && tokens[at].Lower is "and" or "or" or "/" or "and/or" or "&" || at > 0 && tokens[at].Tag == Tag.Comma;
    }

    private static bool SameForm(IReadOnlyList<Token> tokens, StoryAction before, int at) =>
        tokens[at].Tag is Tag.Verb or Tag.Have && tokens[before.Verb].Tag is not (Tag.Gerund or Tag.Past) || before.Text.StartsWith("be ", StringComparison.OrdinalIgnoreCase);

    private static StoryAction Read(IReadOnlyList<Token> tokens, int at, bool primary)
    {
        var first = at;
        while (first > 0 && tokens[first - 1].Tag == Tag.Adverb && tokens[first - 1].Lower is var adverb && (adverb.EndsWith("ly", StringComparison.Ordinal) && adverb is not "only" || adverb is "always" or "still"))
        {
            first--;
        }

        if (primary && tokens[at].Tag == Tag.Past && first > 0 && tokens[first - 1].Tag == Tag.Be)
        {
            first--;
        }

        var end = at;
        if (at + 1 < tokens.Count && Pairs.Contains(tokens[at].Lemma + " " + tokens[at + 1].Lower) || Starting.Contains(tokens[at].Lemma) && at + 1 < tokens.Count && tokens[at + 1].Tag == Tag.Gerund)
        {
            end = at + 1;
        }

        return new StoryAction(string.Join(' ', tokens.Skip(first).Take(end - first + 1).Select(t => t.Text)), at, end, primary);
    }
}
