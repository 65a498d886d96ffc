namespace LeanVibe.Elicitation.Language;

/// <summary>Who does what to what: one verb with its subject and objects. Subject is null where the sentence names none.</summary>
internal sealed record Clause(Sentence Sentence, NounPhrase? Subject, string Pronoun, Token Verb, int VerbAt, IReadOnlyList<NounPhrase> Objects, bool Negated)
{
    /// <summary>"Orders are paid by restaurants": turned round, so that restaurants pay orders.</summary>
    public bool Passive { get; init; }

    /// <summary>Who else does it: of "families and sitters create profiles" the families.</summary>
    public IReadOnlyList<NounPhrase> With { get; init; } = [];
}

/// <summary>Reads the clauses of a sentence; verbs that are listed share their subject, and their object where only the last has one.</summary>
internal static class Clauses
{
    public static IReadOnlyList<Clause> Of(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        var phrases = NounPhrases.Find(tokens);
        var clauses = new List<Clause>();
        NounPhrase? subject = null;
        var pronoun = "";
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsVerb)
            {
                continue;
            }

            if (!IsPurpose(tokens, i, clauses) && SubjectOf(tokens, phrases, i) is var (found, word) && (found is not null || word.Length > 0))
            {
                (subject, pronoun) = (found, word);
            }

            var negated = tokens.Take(i).Reverse().TakeWhile(t => t.Tag is Tag.Negation or Tag.Modal or Tag.Adverb or Tag.Be or Tag.Do or Tag.Have or Tag.To).Any(t => t.Tag == Tag.Negation || t.Is("cannot"));
            var clause = new Clause(sentence, subject, pronoun, tokens[i], i, Objects(tokens, phrases, AfterPreposition(tokens, i)), negated);
            clauses.Add(IsPassive(tokens, i) ? TurnedRound(clause, phrases) : clause with { With = Beside(tokens, phrases, subject, clauses) });
        }

        return ShareObjects(Referring(clauses, tokens), tokens);
    }

    /// <summary>Plurals, and people in the singular ("the priest, secretary and volunteers"), that are listed before the subject and that nothing is done to.</summary>
    private static List<NounPhrase> Beside(IReadOnlyList<Token> tokens, IReadOnlyList<NounPhrase> phrases, NounPhrase? subject, List<Clause> before)
    {
        var beside = new List<NounPhrase>();
        for (var at = subject?.First ?? 0; at > 1 && tokens[at - 1].Tag is Tag.Conjunction or Tag.Comma;)
        {
            var end = tokens[at - 2].Tag == Tag.Comma ? at - 3 : at - 2;
            if (phrases.FirstOrDefault(p => p.Last == end) is not { } phrase || !(Nouns.IsPlural(phrase.Head.Lower) || PersonNouns.Are(phrase.Head.Lemma)) || before.Any(c => c.Objects.Any(o => o.First == phrase.First)) || (phrase.First > 0 && tokens[phrase.First - 1].Tag is not (Tag.Stop or Tag.Comma or Tag.Conjunction or Tag.Question) && !(tokens[phrase.First - 1].Is("the") && PersonNouns.Are(phrase.Head.Lemma))))
            {
                break;
            }

            beside.Add(phrase);
            at = phrase.First;
        }

        return beside;
    }

    /// <summary>Verbs whose object does what follows: "let guests preorder", "ask members to vote".</summary>
    private static readonly HashSet<string> Making = ["let", "help", "allow", "enable", "ask", "want", "need", "invite", "remind", "tell", "require", "encourage", "permit", "get", "like", "expect", "teach", "train", "hire", "assign", "force", "recruit", "prefer", "wish", "make", "notify", "empower"];

    /// <summary>"Donors book an appointment to give blood": the donors give it, not the appointment.</summary>
    private static bool IsPurpose(IReadOnlyList<Token> tokens, int verb, List<Clause> before) =>
        verb > 1 && tokens[verb - 1].Tag == Tag.To && before.Count > 0 && before[^1] is { Subject: not null, Passive: false } last && !Making.Contains(last.Verb.Lemma)
            && last.Objects.Any(o => o.Last == verb - 2);

    /// <summary>The noun phrase or pronoun directly before the verb group: "local farmers [can] list".</summary>
    private static (NounPhrase? Phrase, string Pronoun) SubjectOf(IReadOnlyList<Token> tokens, IReadOnlyList<NounPhrase> phrases, int verb)
    {
        var at = verb - 1;
        while (at >= 0 && tokens[at].Tag is Tag.Modal or Tag.Adverb or Tag.Be or Tag.Do or Tag.Have or Tag.Negation or Tag.To or Tag.Question || at >= 0 && tokens[at].Lower is "able" or "only" or "allowed" && at > 0 && tokens[at - 1].Tag is Tag.Be or Tag.Modal or Tag.Adverb)
        {
            at--;
        }

        if (at >= 0 && tokens[at].Tag == Tag.Pronoun && tokens[at].Lower is "i" or "we" or "they" or "everyone" or "anyone" or "others")
        {
            return (null, tokens[at].Lower);
        }

        // a gerund or a past form right after a noun describes the noun, it has no subject of its own
        var needsModal = tokens[verb].Tag != Tag.Verb && at == verb - 1;
        var nearest = at < 0 || needsModal ? null : phrases.FirstOrDefault(p => p.Last == at || (p.First <= at && p.Last >= at));
        return (nearest is null ? null : WhoseHead(tokens, phrases, nearest), "");
    }

    /// <summary>"Parents of a kindergarten report absences": the parents do, not the kindergarten.</summary>
    private static NounPhrase WhoseHead(IReadOnlyList<Token> tokens, IReadOnlyList<NounPhrase> phrases, NounPhrase nearest)
    {
        var of = nearest.First - 1;
        while (of > 0 && tokens[of].Tag is Tag.Determiner or Tag.Number)
        {
            of--;
        }

        var head = of > 0 && tokens[of].Lower is "of" or "at" or "from" or "in" ? phrases.FirstOrDefault(p => p.Last == of - 1) : null;
        return head is not null && Nouns.IsPlural(head.Head.Lower) && !Nouns.IsPlural(nearest.Head.Lower) ? head : nearest;
    }

    /// <summary>"Comment on photos", "apply for permits": what follows the preposition is the object.</summary>
    private static int AfterPreposition(IReadOnlyList<Token> tokens, int verb)
    {
        var next = verb + 1 < tokens.Count ? tokens[verb + 1].Lower : "";
        var taken = tokens[verb].Lemma switch
        {
            "comment" or "vote" or "bid" or "collaborate" => next is "on",
            "apply" or "register" or "search" or "look" or "pay" or "volunteer" or "ask" => next is "for",
            "subscribe" or "reply" or "respond" or "listen" => next is "to",
            "enrol" or "enroll" => next is "in",
            "rent" or "lend" or "hire" => next is "out",
            "give" => next is "away",
            _ => false,
        };
        return verb + (taken ? 2 : 1);
    }

    private static bool IsPassive(IReadOnlyList<Token> tokens, int verb) =>
        tokens[verb].Tag == Tag.Past && tokens.Take(verb).Reverse().TakeWhile(t => t.Tag is Tag.Adverb or Tag.Be or Tag.Negation || t.Is("only") || IsGetting(t)).Any(t => t.Tag == Tag.Be || IsGetting(t));

    /// <summary>"Instructors get booked by guests" says the same as "are booked".</summary>
    private static bool IsGetting(Token token) => token.Lower is "get" or "gets" or "getting" or "got";

    private static Clause TurnedRound(Clause clause, IReadOnlyList<NounPhrase> phrases)
    {
        var tokens = clause.Sentence.Tokens;
        var by = clause.VerbAt + 1;
        by += by < tokens.Count && (tokens[by].Is("only") || tokens[by].Tag == Tag.Adverb) ? 1 : 0;
        var agent = by < tokens.Count && tokens[by].Is("by") ? phrases.FirstOrDefault(p => p.First > by && p.First - by <= 3) : null;
        return clause with { Subject = agent, Pronoun = "", Objects = clause.Subject is null ? clause.Objects : [clause.Subject, .. clause.Objects], Passive = true };
    }

    /// <summary>The noun phrases that follow directly, coordinated ones included.</summary>
    internal static List<NounPhrase> Objects(IReadOnlyList<Token> tokens, IReadOnlyList<NounPhrase> phrases, int at)
    {
        var objects = new List<NounPhrase>();
        while (true)
        {
            while (at < tokens.Count && tokens[at].Tag is Tag.Determiner or Tag.Adverb or Tag.Number or Tag.Mark)
            {
                at++;
            }

            var phrase = phrases.FirstOrDefault(p => p.First == at);
            if (phrase is null || (objects.Count > 0 && (StartsClause(tokens, phrase.Last + 1) || StartsClause(tokens, AfterAddition(tokens, phrases, phrase)))))
            {
                return objects;
            }

            objects.Add(phrase);
            at = phrase.Last + 1;
            if (at >= tokens.Count || tokens[at].Tag is not (Tag.Comma or Tag.Conjunction) || tokens[at].Lower is "but" or "so" or "because" or "if" or "while")
            {
                return objects;
            }

            at += at + 1 < tokens.Count && tokens[at + 1].Tag == Tag.Conjunction ? 2 : 1;
        }
    }

    /// <summary>"Brewers list beers and pubs order them": them is what was last done something to.</summary>
    private static List<Clause> Referring(List<Clause> clauses, IReadOnlyList<Token> tokens)
    {
        for (var i = 1; i < clauses.Count; i++)
        {
            var next = AfterPreposition(tokens, clauses[i].VerbAt);
            if (clauses[i].Objects.Count == 0 && next < tokens.Count && tokens[next].Lower is "them" or "it" or "these" or "those")
            {
                clauses[i] = clauses[i] with { Objects = clauses.Take(i).LastOrDefault(c => c.Objects.Count > 0 && !c.Objects.Any(o => o.First == clauses[i].Subject?.First))?.Objects ?? [] };
            }
        }

        return clauses;
    }

    /// <summary>Behind "in need" of "families in need collect parcels".</summary>
    private static int AfterAddition(IReadOnlyList<Token> tokens, IReadOnlyList<NounPhrase> phrases, NounPhrase phrase) =>
        Nouns.IsPlural(phrase.Head.Lower) && phrase.Last + 1 < tokens.Count && tokens[phrase.Last + 1].Lower is "in" or "of" or "from" or "at" && phrases.FirstOrDefault(p => p.First > phrase.Last && p.First - phrase.Last <= 3) is { } addition ? addition.Last + 1 : tokens.Count;

    private static bool StartsClause(IReadOnlyList<Token> tokens, int at) =>
        at < tokens.Count && tokens[at].Tag is Tag.Verb or Tag.Modal or Tag.Be or Tag.Have or Tag.Do;

    /// <summary>Verbs that say enough alone, where something else is got in return: "clients book and get reminders".</summary>
    private static readonly HashSet<string> Complete = ["book", "order", "register", "apply", "donate", "volunteer", "pay", "join", "vote", "play", "bid", "subscribe", "enrol", "enroll", "learn", "train", "work", "chat", "reserve"];

    private static readonly HashSet<string> Getting = ["get", "receive", "see", "earn", "pay"];

    private static List<Clause> ShareObjects(List<Clause> clauses, IReadOnlyList<Token> tokens)
    {
        for (var i = clauses.Count - 2; i >= 0; i--)
        {
            var listed = clauses[i].Objects.Count == 0 && clauses[i + 1].VerbAt - clauses[i].VerbAt <= 3
                && tokens.Skip(clauses[i].VerbAt + 1).Take(clauses[i + 1].VerbAt - clauses[i].VerbAt - 1).All(t => t.Tag is Tag.Comma or Tag.Conjunction)
                && clauses[i + 1].VerbAt - clauses[i].VerbAt > 1
                && clauses[i].Verb.Lemma is not ("chat" or "talk" or "meet" or "communicate" or "vote") && !(Complete.Contains(clauses[i].Verb.Lemma) && Getting.Contains(clauses[i + 1].Verb.Lemma));
            if (listed)
            {
                clauses[i] = clauses[i] with { Objects = clauses[i + 1].Objects };
            }
        }

        return clauses;
    }
}
