using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Facts;

/// <summary>Finds the kinds of people: who does something in the text, and for whom it is.</summary>
internal static class PersonaFinder
{
    private static readonly HashSet<string> Providing = ["list", "sell", "offer", "publish", "teach", "host", "rent", "lend", "set", "advertise", "provide", "post"];
    private static readonly HashSet<string> Consuming = ["order", "buy", "book", "pay", "browse", "reserve", "rent", "learn", "apply", "enroll", "enrol", "register", "subscribe", "watch", "read", "play", "request", "purchase", "search", "join", "vote", "comment", "submit", "pick", "choose", "select", "rate", "preorder"];

    /// <summary>Verbs of those who decide about what others ask for.</summary>
    private static readonly HashSet<string> Deciding = ["approve", "reject", "review", "moderate", "assign", "dispatch", "verify", "inspect", "grade", "supervise"];

    /// <summary>Verbs by which an owner of something offers it to others.</summary>
    private static readonly HashSet<string> Trading = ["list", "sell", "offer", "rent", "host", "lend", "advertise"];

    /// <summary>Verbs of people at work for others.</summary>
    private static readonly HashSet<string> Working = [.. Deciding, "write", "record", "manage", "maintain", "schedule", "prescribe", "process", "prepare", "issue", "document", "answer", "register", "accept", "match", "note", "fix", "repair", "score", "judge", "check", "collect", "deliver", "confirm"];

    /// <summary>What people do in products and things do not.</summary>
    private static readonly HashSet<string> Acting = [.. Providing, .. Consuming, .. Working, "see", "view", "create", "add", "edit", "delete", "upload", "download", "track", "check", "choose", "select", "confirm", "take", "log", "ask", "invite", "update", "save", "share", "message", "chat", "rate", "like", "follow", "compare", "practise", "practice", "sign", "access", "donate", "cancel", "filter", "find", "borrow", "return", "enter", "plan", "assign", "propose", "state", "report", "file", "upload", "write", "read", "draw", "solve", "swap", "pick", "arrange", "organise", "organize", "attend", "redeem", "claim", "bring", "design", "send", "receive", "tell", "describe", "pledge", "adopt", "foster", "train", "grant", "pause", "pair", "form", "announce", "suggest", "exchange", "hire", "lend", "translate", "refund", "cook", "advertise"];

    /// <summary>Nouns that do things in briefs without being people.</summary>
    private static readonly HashSet<string> NoActors = ["website", "site", "app", "application", "system", "platform", "page", "tool", "functionality", "dashboard", "menu", "homepage", "webpage", "product", "set", "component", "portal", "software", "service", "marketplace"];

    public static IReadOnlyList<Fact<Persona>> Find(IReadOnlyList<Sentence> sentences, IReadOnlyList<Clause> clauses, Library library)
    {
        var found = new List<Fact<Persona>>();
        var house = clauses.Where(c => IsFounder(c) || IsHouseAtWork(c)).Select(c => c.Subject).ToHashSet();
        foreach (var clause in clauses)
        {
            if (clause.Pronoun is "i" or "we" && StoryOf(clause.Sentence) is { } teller)
            {
                var words = library.People.GetValueOrDefault(teller, "consumer");
                found.Add(new Fact<Persona>(new Persona(teller, words), clause.Sentence.Text, clause.Sentence.Start, "story", 0.95));
            }
            else if (clause.Pronoun is "i" or "we")
            {
                found.Add(new Fact<Persona>(new Persona("operator", "operator"), DeedFinder.Quote(clause), clause.Sentence.Start + clause.Verb.Start, "first-person", 0.7));
            }
            else if (clause.Subject is { } one && !clause.Passive && Opens(clause.Sentence, one) && !Nouns.IsPlural(one.Head.Lower) && PersonNouns.Are(one.Head.Lemma) && !IsProgram(clause.Sentence, one) && !PersonNouns.IsGroup(one.Head.Lemma) && !Houses.Are(one.Head.Lemma) && !NoActors.Contains(one.Head.Lemma))
            {
                found.Add(new Fact<Persona>(new Persona(one.Head.Lemma, "operator"), DeedFinder.Quote(clause), clause.Sentence.Start + clause.Verb.Start, "founder", 0.9));
            }
            else if (clause.Subject is not null && house.Contains(clause.Subject))
            {
                found.Add(new Fact<Persona>(new Persona("operator", "operator"), DeedFinder.Quote(clause), clause.Sentence.Start + clause.Verb.Start, "first-person", 0.7));
            }

            if (clause.Pronoun is "others" && Consuming.Union(Acting).Contains(clause.Verb.Lemma))
            {
                found.Add(new Fact<Persona>(new Persona("user", "consumer"), DeedFinder.Quote(clause), clause.Sentence.Start + clause.Verb.Start, "subject", 0.7));
            }

            found.AddRange(Sought(clause, clauses, library));
            foreach (var other in clause.With)
            {
                if ((PersonOf(other, clause.Verb.Lemma, library) ?? (PersonNouns.Are(other.Head.Lemma) ? Actor(clause, other, library) : null)) is { } beside)
                {
                    found.Add(new Fact<Persona>(beside, other.Text, clause.Sentence.Start + other.Words[0].Start, "subject", 0.9));
                }
            }

            if (clause.Pronoun.Length == 0 && clause.Subject is { } subject && !house.Contains(subject) && (PersonOf(subject, clause.Verb.Lemma, library) ?? Actor(clause, subject, library)) is { } persona)
            {
                var forOne = !Nouns.IsPlural(subject.Head.Lower) && subject.First > 1 && clause.Sentence.Tokens[subject.First - 1].Tag == Tag.Determiner && clause.Sentence.Tokens[subject.First - 2].Is("for");
                found.Add(new Fact<Persona>(forOne && persona.Part is "provider" or "staff" ? persona with { Part = "operator" } : persona, subject.Text, clause.Sentence.Start + subject.Words[0].Start, "subject", 0.9));
            }
        }

        foreach (var sentence in sentences)
        {
            found.AddRange(Named(sentence, clauses, library));
            found.AddRange(PeopleBeside.Find(sentence, library));
        }

        found.RemoveAll(f => IsRefused(f, sentences));
        found = AsCalled(found);
        found.RemoveAll(f => IsDoerOf(f.Value, found, clauses));
        return [.. found.GroupBy(f => f.Value.Word).Select(g => g.OrderByDescending(f => f.Confidence).First()).Select(f => f with { Value = ByDeeds(f.Value, clauses) }).OrderBy(f => f.Start)];
    }

    /// <summary>"Customers book drone pilots. Pilots offer flights": the pilots are the drone pilots, called by the words of whoever looks for them.</summary>
    private static List<Fact<Persona>> AsCalled(List<Fact<Persona>> found)
    {
        var called = found.Where(f => f.Value.Word.Contains(' ') && (f.Rule == "sought" || Bare.Contains(f.Value.Head))).ToList();
        return [.. found.Where(f => f.Value.Word.Contains(' ') || called.DistinctBy(c => c.Value.Word).Count(c => c.Value.Head == f.Value.Word) != 1)];
    }

    /// <summary>"No dealers", "dealers are not allowed".</summary>
    private static bool IsRefused(Fact<Persona> fact, IReadOnlyList<Sentence> sentences)
    {
        var sentence = sentences.FirstOrDefault(s => fact.Start >= s.Start && fact.Start < s.Start + s.Text.Length);
        var at = sentence?.Tokens.ToList().FindIndex(t => sentence.Start + t.Start == fact.Start) ?? -1;
        var after = at < 0 ? [] : sentence!.Tokens.Skip(at + 1).SkipWhile(t => t.IsNominal).Take(3).Select(t => t.Lower).ToList();
        return at >= 0 && (at > 0 && sentence!.Tokens[at - 1].Is("no") || after is ["are" or "is", "not", "allowed" or "welcome" or "wanted"] or ["aren't" or "are", "n't" or "n’t", "allowed" or "welcome" or "wanted"] or ["are" or "is", "excluded" or "forbidden" or "banned", ..]);
    }

    /// <summary>"Engineers mentor founders. Mentors publish ...": who mentors is a mentor, and is in it once.</summary>
    private static bool IsDoerOf(Persona persona, List<Fact<Persona>> all, IReadOnlyList<Clause> clauses) =>
        clauses.Where(c => c.Subject?.Head.Lemma == persona.Word).Select(c => c.Verb.Lemma).Distinct().ToList() is [var verb]
            && all.Any(f => f.Value.Word != persona.Word && (f.Value.Word == verb || f.Value.Word == verb + "er" || f.Value.Word == verb.TrimEnd('e') + "er" || f.Value.Word == verb.TrimEnd('e') + "or"));

    /// <summary>A business provides in one product and buys in another: what the text says it does decides.</summary>
    private static Persona ByDeeds(Persona persona, IReadOnlyList<Clause> clauses)
    {
        // "staff register visitors": that is work, it is for others
        var verbs = clauses.Where(c => c.Subject?.Head.Lemma == persona.Head).Select(c => c.Verb is { Lemma: "register" } && c.Objects.Count > 0 ? "record" : c.Verb.Lemma).ToList();
        if (persona is { Word: "owner", Part: "operator" } && verbs.Count > 0 && !verbs.Any(Trading.Contains) && !verbs.Any(v => Deciding.Contains(v) || v == "manage"))
        {
            return persona with { Part = "consumer" };
        }

        if (persona.Part == "operator" && verbs.Any(Trading.Contains) || persona.Part == "staff" && persona.Word.Split(' ')[^1] is "agent" or "broker" && verbs.Any(v => Trading.Contains(v) || v is "post" or "publish"))
        {
            return persona with { Part = "provider" };
        }

        if (persona.Part == "consumer" && !IsKnownConsumer(persona.Word, verbs) && verbs.Count(Deciding.Contains) - verbs.Count(v => v == "review" && !ReviewsCases(persona, clauses)) > verbs.Count(Consuming.Contains))
        {
            return persona with { Part = "staff" };
        }

        if (persona.Part == "consumer" && PersonNouns.Looks(persona.Word) && !Library.Standard.People.ContainsKey(persona.Word) && verbs.Any(Trading.Contains) && !verbs.Any(Consuming.Contains))
        {
            return persona with { Part = "provider" };
        }

        var buys = verbs.Count(Consuming.Contains) > verbs.Count(Providing.Contains);
        return persona.Part is "provider" or "staff" or "operator" && buys && persona.Word is not ("operator" or "admin" or "administrator" or "manager") ? persona with { Part = "consumer" } : persona;
    }

    /// <summary>"An adviser reviews the case": that is work; a lesson, a film or a seller is reviewed by whoever had it.</summary>
    private static bool ReviewsCases(Persona persona, IReadOnlyList<Clause> clauses) =>
        clauses.Any(c => c.Verb.Lemma == "review" && c.Subject?.Head.Lemma == persona.Word.Split(' ')[^1] && c.Objects.Any(o => Library.Standard.ThingsByWord.GetValueOrDefault(o.Head.Lemma)?.Thing.Shape is not (Shape.Offer or Shape.Course or Shape.Media or Shape.Content or Shape.Place or Shape.Event or Shape.Person or Shape.Booking)));

    private static bool IsKnownConsumer(string word, List<string> verbs) => verbs.Count == 0 || word is "user" or "people" or "person" or "visitor" or "everyone";

    /// <summary>Of "As a teacher, I want ..." the teacher.</summary>
    internal static string? StoryOf(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        if (tokens.Count < 4 || !tokens[0].Is("as"))
        {
            return null;
        }

        var phrase = NounPhrases.Find(tokens).FirstOrDefault(p => p.First is 1 or 2);
        return phrase is null ? null : string.Join(' ', phrase.Lemmas.TakeLast(2));
    }

    internal static Persona? PersonOf(NounPhrase phrase, string verb, Library library)
    {
        foreach (var word in Names(phrase))
        {
            if (library.People.TryGetValue(word, out var part))
            {
                return new Persona(word == phrase.Head.Lemma ? Called(phrase) : word, part);
            }
        }

        var head = phrase.Head.Lemma;
        var unknown = library.ThingsByWord.ContainsKey(head) || library.NoThings.ContainsKey(head) || NoActors.Contains(head) || !Nouns.IsPlural(phrase.Head.Lower);
        return unknown ? null : Providing.Contains(verb) ? new Persona(head, "provider") : Deciding.Contains(verb) ? new Persona(head, "staff") : Consuming.Contains(verb) ? new Persona(head, "consumer") : null;
    }

    /// <summary>"An assistant that tracks deadlines": a program; a person is one who does.</summary>
    private static bool IsProgram(Sentence sentence, NounPhrase phrase) => phrase.Last + 1 < sentence.Tokens.Count && sentence.Tokens[phrase.Last + 1].Lower is "that" or "which";

    /// <summary>"A charity wants to ...", "our club needs ...": the organisation that the product is for.</summary>
    private static bool IsFounder(Clause clause) =>
        clause.Subject is { First: > 0 } subject && (clause.Verb.Lemma is "want" or "need" or "wish" || Opens(clause.Sentence, subject) || (subject.First > 1 && clause.Sentence.Tokens[subject.First - 2].Is("for"))) && Houses.Are(subject.Head.Lemma) && !Nouns.IsPlural(subject.Head.Lower)
            && clause.Sentence.Tokens[subject.First - 1].Lower is "a" or "an" or "our" or "my" or "the";

    /// <summary>"People report potholes, the city assigns crews": the one organisation that does the work behind it.</summary>
    private static bool IsHouseAtWork(Clause clause) =>
        clause is { Passive: false, Subject: { First: > 0 } subject } && !IsCrew(subject) && Houses.Are(subject.Head.Lemma) && !Nouns.IsPlural(subject.Head.Lower) && clause.Sentence.Tokens[subject.First - 1].Is("the") && Acting.Contains(clause.Verb.Lemma);

    /// <summary>"The maintenance team schedules the repair": those of a house who do one kind of work.</summary>
    private static bool IsCrew(NounPhrase phrase) => phrase.Head.Lemma is "team" or "crew" or "desk" or "committee" or "department" && phrase.Words.Count > 1 && phrase.Words[^2].Tag == Tag.Noun;

    /// <summary>"A ferry company sells tickets", "A shop that sells bicycles": the first words of all say whose product it is.</summary>
    private static bool Opens(Sentence sentence, NounPhrase subject) =>
        sentence.Start == 0 && subject.First <= 2 && sentence.Tokens[0].Lower is "a" or "an" or "our" or "my";

    /// <summary>"Vets can write notes": whoever may or wants to do something and is nothing that the product keeps is a person.</summary>
    private static Persona? Actor(Clause clause, NounPhrase subject, Library library)
    {
        var head = subject.Head.Lemma;
        var tokens = clause.Sentence.Tokens;
        if (IsCrew(subject) && !clause.Passive && Acting.Contains(clause.Verb.Lemma))
        {
            return new Persona(subject.Lemmas[^2] + " " + head, "staff");
        }

        var may = !clause.Passive && tokens.Skip(subject.Last + 1).Take(clause.VerbAt - subject.Last - 1).Any(t => t.Tag == Tag.Modal || t.Is("able"));
        var single = subject.First > 1 && tokens[subject.First - 1].Lower is "the" or "each" or "every" or "my" or "our" && Acting.Contains(clause.Verb.Lemma);
        var looks = !clause.Passive && (clause.Objects.Count > 0 || Acting.Contains(clause.Verb.Lemma)) && (Nouns.IsPlural(subject.Head.Lower) || single) && PersonNouns.Looks(head);
        var group = !clause.Passive && Nouns.IsPlural(subject.Head.Lower) && PersonNouns.IsGroup(head) && Acting.Contains(clause.Verb.Lemma);
        var acts = looks || group || !clause.Passive && clause.Objects.Count > 0 && Nouns.IsPlural(subject.Head.Lower) && Acting.Contains(clause.Verb.Lemma) || may && Acting.Contains(clause.Verb.Lemma) && (Nouns.IsPlural(subject.Head.Lower) || PersonNouns.Looks(head));
        var kept = library.ThingsByWord.TryGetValue(head, out var thing) && thing.Thing.Shape is not Shape.Person;
        return acts && !kept && !NoActors.Contains(head) && !library.NoThings.ContainsKey(head) ? new Persona(Called(subject), Providing.Contains(clause.Verb.Lemma) && !may ? "provider" : Working.Contains(clause.Verb.Lemma) ? "staff" : "consumer") : null;
    }

    /// <summary>Words that say nothing of a person without the noun before them.</summary>
    private static readonly HashSet<string> Bare = ["maker", "owner", "member", "worker", "holder", "lover", "keeper", "seeker", "planner", "leader", "officer", "coordinator", "broker", "technician", "inspector", "engineer", "installer", "designer", "pilot", "specialist", "consultant", "fan", "enthusiast"];

    private static string Called(NounPhrase phrase) =>
        Bare.Contains(phrase.Head.Lemma) && phrase.Words.Count > 1 && phrase.Words[^2].Tag == Tag.Noun && !Nouns.IsPlural(phrase.Words[^2].Lower) ? phrase.Lemmas[^2] + " " + phrase.Lemmas[^1] : phrase.Head.Lemma;

    /// <summary>"for dog owners", "between buyers and sellers", "lets tutors ...", "allowing users to ...".</summary>
    private static IEnumerable<Fact<Persona>> Named(Sentence sentence, IReadOnlyList<Clause> clauses, Library library)
    {
        var kept = clauses.Where(c => c.Sentence == sentence && Mentioned.Keeps(c.Verb.Lemma)).SelectMany(c => c.Objects).Select(o => o.First).ToHashSet();
        foreach (var phrase in NounPhrases.Find(sentence.Tokens).Where(p => !kept.Contains(p.First)))
        {
            var before = phrase.First > 0 ? sentence.Tokens[phrase.First - 1] : null;
            before = before?.Tag is Tag.Determiner or Tag.Number && phrase.First > 1 ? sentence.Tokens[phrase.First - 2] : before;
            var theirs = phrase.First > 0 && sentence.Tokens[phrase.First - 1].Lower is "their" or "his" or "her" or "its";
            var introduced = !theirs && before is not null && (before.Lower is "for" or "between" or "where" or "and" or "help" or "helps" or "lets" or "connects" or "connecting" or "allowing" or "allows" or "enables" or "enabling" or "letting" or "helping" || before.Tag == Tag.Comma);
            var person = introduced && !Use.Listed(sentence.Tokens, phrase) && Nouns.IsPlural(phrase.Head.Lower) && phrase.Words.Count <= 3 ? Names(phrase).FirstOrDefault(library.People.ContainsKey) : null;
            var things = library.ThingsByWord.ContainsKey(person ?? phrase.Head.Lemma);
            if (introduced && before!.Is("for") && IsForThem(sentence, phrase) && PersonNouns.Are(phrase.Head.Lemma) && !PersonNouns.IsGroup(phrase.Head.Lemma) && !Houses.Are(phrase.Head.Lemma) && (person is null || things))
            {
                yield return new Fact<Persona>(new Persona(Called(phrase), library.People.GetValueOrDefault(phrase.Head.Lemma, "consumer")), phrase.Text, sentence.Start + phrase.Words[0].Start, "for-whom", 0.6);
            }

            if (IsBetween(sentence.Tokens, phrase) && (Names(phrase).Any(library.People.ContainsKey) || PersonNouns.Looks(phrase.Head.Lemma) || library.ThingsByWord.GetValueOrDefault(Names(phrase).First())?.Thing.Shape == Shape.Person))
            {
                var name = Names(phrase).FirstOrDefault(n => library.People.ContainsKey(n) || library.ThingsByWord.GetValueOrDefault(n)?.Thing.Shape == Shape.Person) ?? phrase.Head.Lemma;
                yield return new Fact<Persona>(new Persona(name, library.People.GetValueOrDefault(name, "consumer")), phrase.Text, sentence.Start + phrase.Words[0].Start, "between", 0.7);
            }

            if (person is not null && library.People[person] is not "visitor" && !things)
            {
                yield return new Fact<Persona>(new Persona(person, library.People[person]), phrase.Text, sentence.Start + phrase.Words[0].Start, "for-whom", 0.6);
            }
        }
    }

    /// <summary>"Share notes between parents and teachers": both are in it.</summary>
    internal static bool IsBetween(IReadOnlyList<Token> tokens, NounPhrase phrase) =>
        Nouns.IsPlural(phrase.Head.Lower) && tokens.Take(phrase.First).Reverse().TakeWhile(t => t.IsNominal || t.Tag is Tag.Conjunction or Tag.Determiner or Tag.Adjective or Tag.Comma || t.Is("between")).Any(t => t.Is("between"));

    /// <summary>"A case manager for lawyers": the first words of all, with nothing after that they themselves do.</summary>
    private static bool IsForThem(Sentence sentence, NounPhrase phrase) =>
        sentence.Start == 0 && Nouns.IsPlural(phrase.Head.Lower) && phrase.Words.Count <= 3 && !Use.Listed(sentence.Tokens, phrase) && !sentence.Tokens.Take(phrase.First).Any(t => t.Tag == Tag.Verb);

    /// <summary>Whom people look for is of their own kind: "find partners", "meet friends".</summary>
    private static readonly HashSet<string> Peers = ["partner", "friend", "buddy", "member", "mate", "neighbour", "neighbor", "player", "user", "people", "person", "match", "date", "customer", "client", "lead", "follower", "other", "visitor", "guest", "colleague"];

    /// <summary>"Dog owners find dog walkers and book a walk": the walkers are on the product too.</summary>
    private static IEnumerable<Fact<Persona>> Sought(Clause clause, IReadOnlyList<Clause> clauses, Library library)
    {
        if (clause.Negated || clause.Verb.Lemma is not ("find" or "book" or "hire" or "search" or "reserve") || clause.Subject is null && clause.Pronoun.Length == 0)
        {
            yield break;
        }

        foreach (var phrase in clause.Objects.Where(o => (PersonNouns.Looks(o.Head.Lemma) || library.People.GetValueOrDefault(o.Head.Lemma) is "provider" or "staff" || clause.Verb.Lemma is "book" or "hire" && library.People.ContainsKey(o.Head.Lemma)) && !Peers.Contains(o.Head.Lemma) && !Houses.Are(o.Head.Lemma) && (!library.ThingsByWord.ContainsKey(o.Head.Lemma) || library.People.GetValueOrDefault(o.Head.Lemma) == "provider")))
        {
            var name = phrase.Words.Count > 1 && phrase.Words[^2].Tag == Tag.Noun ? phrase.Lemmas[^2] + " " + phrase.Lemmas[^1] : phrase.Head.Lemma;
            yield return new Fact<Persona>(new Persona(name, "provider"), phrase.Text, clause.Sentence.Start + phrase.Words[0].Start, "sought", 0.6);
        }
    }

    /// <summary>The last two words, then the last.</summary>
    private static IEnumerable<string> Names(NounPhrase phrase)
    {
        var words = phrase.Lemmas;
        if (words.Count > 1)
        {
            yield return words[^2] + " " + words[^1];
        }

        yield return words[^1];
    }
}
