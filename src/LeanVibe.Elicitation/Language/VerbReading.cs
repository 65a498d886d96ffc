using static LeanVibe.Elicitation.Language.Surroundings;

namespace LeanVibe.Elicitation.Language;

/// <summary>Decides whether a word that may be a verb form is one here, by the words around it.</summary>
internal static class VerbReading
{
    private static readonly Lexicon Words = Lexicon.English;

    /// <summary>Gerunds that mostly name a thing or a trade.</summary>
    private static readonly HashSet<string> Naming =
        ["training", "seating", "recycling", "hearing", "building", "meeting", "planning", "reporting", "setting", "listing", "marketing", "pricing", "shipping", "housing", "banking", "engineering", "parking", "testing", "painting", "drawing", "wedding", "billing", "funding", "opening", "beginning", "heading", "rating", "ranking", "timing", "warning", "feeling", "writing", "spelling", "staffing", "branding", "landing", "mapping", "gardening", "cycling", "gaming"];

    /// <summary>Of these, those that are as often something that people do ("for drawing cards, setting alerts and rating films").</summary>
    private static readonly HashSet<string> Doing = ["drawing", "setting", "listing", "reporting", "planning", "testing", "rating", "ranking", "mapping", "writing", "opening", "spelling", "building", "painting", "heading"];

    /// <summary>Verbs after which a gerund is what somebody does ("stop sending mails"); after others it describes ("plan shooting days").</summary>
    private static readonly HashSet<string> Trying = ["start", "stop", "begin", "keep", "continue", "enjoy", "avoid", "like", "love", "hate", "prefer", "consider", "finish", "practise", "practice", "help", "allow", "support", "include", "try", "suggest", "recommend", "go", "involve", "require", "permit", "miss", "mean", "need", "simplify", "offer"];

    private static readonly HashSet<string> Subjects = ["i", "we", "you", "they", "he", "she", "it", "everyone", "anyone", "someone", "who"];

    /// <summary>The token tagged as verb, gerund or past form (or as an adjective made from one); null where it is none.</summary>
    public static Token? Of(List<Token> tokens, int at)
    {
        var token = tokens[at];
        var word = token.Lower;
        if (Verbs.BaseOfGerund(word) is { } gerund)
        {
            return Gerund(tokens, at, gerund);
        }

        if (Verbs.BaseOfPresent(word) is { } present && Present(tokens, at, present))
        {
            return token with { Tag = Tag.Verb, Lemma = present };
        }

        if (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && Before(tokens, at)?.Tag == Tag.Be && !Words.Adjectives.Contains(word))
        {
            return token with { Tag = Tag.Past, Lemma = Verbs.BaseOfPast(word) ?? word[..^2] };
        }

        return Verbs.BaseOfPast(word) is { } past && !Words.Adjectives.Contains(word) ? Past(tokens, at, past) : null;
    }

    private static Token? Gerund(List<Token> tokens, int at, string verb)
    {
        var token = tokens[at];
        var before = Before(tokens, at);
        if (before is null or { Tag: Tag.Stop } && at + 1 < tokens.Count && Called.Contains(tokens[at + 1].Lower))
        {
            return null;
        }

        var objectFollows = Follows(tokens, at) is not (Following.Nothing or Following.Preposition);
        if (objectFollows && Doing.Contains(token.Lower) && (before?.Lower is "for" || (before?.Tag is Tag.Comma or Tag.Conjunction && GerundBefore(tokens, at))))
        {
            return token with { Tag = Tag.Gerund, Lemma = verb };
        }

        if (!objectFollows && Naming.Contains(token.Lower) && before?.Tag != Tag.Be || (Naming.Contains(token.Lower) || Words.Adjectives.Contains(token.Lower)) && Follows(tokens, at) == Following.Nominal)
        {
            return null;
        }

        if ((before is { Tag: Tag.Verb } || (before?.Lower is "out" or "up" && at > 1 && tokens[at - 2].Tag == Tag.Verb)) && !Trying.Contains(before.Lemma) && Follows(tokens, at) == Following.Nominal && Nouns.IsPlural(tokens[at + 1].Lower))
        {
            return null;
        }

        if (before?.Tag is Tag.Comma or Tag.Conjunction && Follows(tokens, at) == Following.Nominal && Nouns.IsPlural(tokens[at + 1].Lower) && at > 1 && tokens[at - 2].IsNominal && Nouns.IsPlural(tokens[at - 2].Lower)
            && tokens.Take(at).LastOrDefault(t => t.IsVerb) is { Tag: Tag.Verb })
        {
            return null;
        }

        if (before?.Tag is Tag.Comma or Tag.Conjunction && objectFollows && Nouns.IsPlural(tokens[at + 1].Lower) && EndsList(tokens, at))
        {
            return null;
        }

        var noun = before?.Tag switch
        {
            Tag.Determiner or Tag.Adjective or Tag.Possessive => Follows(tokens, at) != Following.Determiner,
            Tag.Noun or Tag.Name => Follows(tokens, at) is not (Following.Determiner or Following.Pronoun) && !(objectFollows && Nouns.IsPlural(before.Lower)),
            Tag.Comma or Tag.Conjunction => !objectFollows && !VerbBefore(tokens, at),
            _ => false,
        };
        return noun ? null : token with { Tag = Tag.Gerund, Lemma = verb };
    }

    /// <summary>"Bottles, tastings and drinking windows": the last of several things, where nobody does anything.</summary>
    private static bool EndsList(List<Token> tokens, int at) =>
        !VerbBefore(tokens, at) && tokens.Take(at).Count(t => t.IsNominal && Nouns.IsPlural(t.Lower)) > 1 && at > 1 && tokens[at - 2].IsNominal && Nouns.IsPlural(tokens[at - 2].Lower);

    private static Token? Past(List<Token> tokens, int at, string verb)
    {
        var token = tokens[at];
        var describes = Follows(tokens, at) == Following.Nominal && Before(tokens, at)?.Tag is not (Tag.Have or Tag.Pronoun or Tag.Name);
        return token with { Tag = describes ? Tag.Adjective : Tag.Past, Lemma = verb };
    }

    private static bool Present(List<Token> tokens, int at, string verb)
    {
        var token = tokens[at];
        var alsoNoun = Words.AlsoNouns.Contains(verb);
        var before = Before(tokens, at);
        var follows = Follows(tokens, at);
        switch (before?.Tag)
        {
            case null or Tag.Stop or Tag.Open or Tag.Mark:
                return follows != Following.Verb && !(alsoNoun && (follows == Following.Nothing || DoSomething(tokens, at) || IsHeading(tokens, at) || DescribesWhoActs(tokens, at)));
            case Tag.To or Tag.Modal or Tag.Do:
                return true;
            case Tag.Negation:
                return at < 2 || tokens[at - 2].Tag != Tag.Be;
            case Tag.Pronoun:
                return Subjects.Contains(before.Lower) || !alsoNoun || before.Lower is "others" or "both";
            case Tag.Question:
                return !alsoNoun || SaysWhatItDoes(tokens, at, follows) || (follows is not (Following.Nothing or Following.Verb) && !DoSomething(tokens, at));
            case Tag.Comma or Tag.Conjunction when (alsoNoun && DescribesWhoActs(tokens, at)) || (token.Lower is "staff" or "crew" && DoSomething(tokens, at)) || (Nouns.IsPlural(token.Lower) && follows is Following.Nothing && IsAmongPlurals(tokens, at)):
                return false;
            case Tag.Comma or Tag.Conjunction:
                return alsoNoun ? AfterList(tokens, at, follows) : (!Words.Adjectives.Contains(token.Lower) || follows == Following.Determiner) && !(follows == Following.Nominal && IsListOfNouns(tokens, at));
            case Tag.Noun or Tag.Name:
                return VerbAfterNoun.Is(tokens, at, before, alsoNoun, follows) || (follows == Following.Nominal && Nouns.IsPlural(token.Lower) && IsSubordinate(tokens, at));
            case Tag.Number or Tag.Determiner or Tag.Adjective or Tag.Possessive or Tag.Preposition or Tag.Be or Tag.Have:
                return !alsoNoun && before.Tag == Tag.Adjective && !Words.Adjectives.Contains(token.Lower) && follows == Following.Determiner;
            default:
                return !alsoNoun && !(Words.Adjectives.Contains(token.Lower) && follows == Following.Nominal);
        }
    }

    /// <summary>"A tracker that shows daily pages": after a relative pronoun a form in -s is what the one before it does.</summary>
    private static bool SaysWhatItDoes(List<Token> tokens, int at, Following follows) =>
        at > 1 && tokens[at - 1].Lower is "that" or "which" or "who" && tokens[at - 2].IsNominal && !Nouns.IsPlural(tokens[at - 2].Lower) && Nouns.IsPlural(tokens[at].Lower) && follows != Following.Verb;

    /// <summary>"Pet owners book", "book sellers list": a noun, where the people after it do something.</summary>
    private static bool DescribesWhoActs(List<Token> tokens, int at) =>
        at + 2 < tokens.Count && Nouns.IsPlural(tokens[at + 1].Lower) && PersonNouns.Are(Nouns.Singular(tokens[at + 1].Lower)) && Words.Verbs.Contains(tokens[at + 2].Lower);

    /// <summary>Nouns of products: "grant management", "release planner".</summary>
    private static readonly HashSet<string> Called = ["management", "manager", "system", "app", "software", "tool", "platform", "tracker", "portal", "planner", "marketplace", "scheduler", "organizer", "organiser", "directory", "registry"];

    /// <summary>"Shelter for stray cats", "Register of trees": the text begins with what the product is, not with an order.</summary>
    private static bool IsHeading(List<Token> tokens, int at) =>
        at + 1 < tokens.Count && Called.Contains(tokens[at + 1].Lower) || (at == 0 && tokens.Count is 3 or 4 && tokens[^1].Lower.EndsWith("ing", StringComparison.Ordinal)) || at + 2 < tokens.Count && (tokens[at + 1].Is("of") || (tokens[at + 1].Is("for") && tokens[at].Lower is not ("search" or "look" or "vote" or "pay" or "ask" or "register" or "wait" or "care" or "volunteer" or "shop")));

    /// <summary>"Tutors offer", "staff record": a word for several, and what they do after it.</summary>
    private static bool DoSomething(List<Token> tokens, int at) =>
        at + 2 < tokens.Count && (Nouns.IsPlural(tokens[at].Lower) || tokens[at].Lower is "staff" or "crew") && Words.Verbs.Contains(tokens[at + 1].Lower);

    /// <summary>"When my child leaves school": after when or if and one singular subject a form in -s is what the subject does.</summary>
    private static bool IsSubordinate(List<Token> tokens, int at)
    {
        var subject = at - 1;
        while (subject > 0 && tokens[subject].Tag is Tag.Noun or Tag.Name or Tag.Adjective)
        {
            subject--;
        }

        return subject > 0 && tokens[subject].Tag == Tag.Determiner && tokens[subject - 1].Lower is "when" or "if" or "whenever" or "once" or "until" or "because" or "while" && !Nouns.IsPlural(tokens[at - 1].Lower);
    }

    /// <summary>"Find partners, chat and schedule calls": in the middle of what somebody does, one after the other.</summary>
    private static bool AmongDeeds(List<Token> tokens, int at) =>
        tokens[at - 1].Tag == Tag.Comma && at + 3 < tokens.Count && tokens[at + 1].Lower is "and" or "or" && !Nouns.IsPlural(tokens[at].Lower)
            && Words.Verbs.Contains(tokens[at + 2].Lower) && !Nouns.IsPlural(tokens[at + 2].Lower) && Follows(tokens, at + 2) is Following.Nominal or Following.Determiner or Following.Pronoun && BaseFormBefore(tokens, at);

    /// <summary>What people do in the end, with no word after it: "guests book rooms and pay".</summary>
    private static readonly HashSet<string> Ending = ["pay", "chat", "review", "rate", "comment", "vote", "reply", "donate", "register", "book", "order"];

    private static bool AfterList(List<Token> tokens, int at, Following follows)
    {
        if (AmongDeeds(tokens, at) || (tokens[at - 1].Tag == Tag.Conjunction && follows == Following.Determiner && !Nouns.IsPlural(tokens[at].Lower) && VerbBefore(tokens, at)) || (Ending.Contains(tokens[at].Lower) && follows == Following.Nothing && (at + 1 == tokens.Count || tokens[at + 1].Tag == Tag.Stop) && tokens[at - 1].Tag == Tag.Conjunction && BaseFormBefore(tokens, at)))
        {
            return true;
        }

        var item = at >= 2 ? tokens[at - 2] : null;
        if (item is { Tag: Tag.Comma } && at >= 3)
        {
            item = tokens[at - 3];
        }

        return item?.Tag == Tag.Verb || (Nouns.IsPlural(tokens[at].Lower) && (follows is Following.Determiner || (at + 1 < tokens.Count && tokens[at + 1].Lower is "it" or "them"))) || (follows is not (Following.Nothing or Following.Verb) && BaseFormBefore(tokens, at) && !Nouns.IsPlural(tokens[at].Lower));
    }

    /// <summary>"Cats, foster homes, records": where nobody has done anything yet, a list is one of things.</summary>
    private static bool IsListOfNouns(List<Token> tokens, int at) =>
        tokens[at - 1].Tag == Tag.Comma && at > 1 && tokens[at - 2].IsNominal && Nouns.IsPlural(tokens[at - 2].Lower) && !VerbBefore(tokens, at);

    /// <summary>"With sites, finds and coordinates": plurals in a row, and nobody who does anything.</summary>
    private static bool IsAmongPlurals(List<Token> tokens, int at)
    {
        var item = tokens[at - 1].Tag == Tag.Conjunction && at > 2 && tokens[at - 2].Tag == Tag.Comma ? at - 3 : at - 2;
        return item >= 0 && tokens[item].IsNominal && Nouns.IsPlural(tokens[item].Lower) && !VerbBefore(tokens, at);
    }
}
