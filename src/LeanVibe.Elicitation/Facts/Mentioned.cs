using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Facts;

/// <summary>Decides what thing, if any, a noun phrase names.</summary>
internal static class Mentioned
{
    /// <summary>Nouns that say that the noun before them is data.</summary>
    private static readonly HashSet<string> Suffixes =
    [
        "management", "information", "data", "datum", "detail", "record", "list", "history", "catalog", "catalogue", "directory", "library", "database", "tracking", "listing", "inventory", "section", "page", "case",
        "booking", "registration", "system", "tool", "archive", "collection", "content", "statistic", "level", "profile", "creation", "entry", "type", "category", "scheduling", "planning", "administration", "sheet", "log",
        "timetable", "schedule", "calendar", "roster", "tracker", "planner", "manager", "exchange", "board", "shop", "store", "finder", "app", "application", "website", "site", "platform", "portal", "organizer", "organiser", "diary", "hub", "index", "marketplace", "sharing", "swap", "club", "network",
    ];

    /// <summary>Suffixes that name the product itself, so that only a noun the library knows before them counts ("expense tracker").</summary>
    private static readonly HashSet<string> Products = ["system", "tool", "page", "tracker", "planner", "manager", "exchange", "board", "shop", "store", "finder", "app", "application", "website", "site", "platform", "portal", "organizer", "organiser", "diary", "hub", "index", "marketplace", "sharing", "swap", "club", "network"];

    private static readonly HashSet<string> Trading = ["list", "borrow", "lend", "rent", "buy", "sell", "swap", "report"];

    private static readonly HashSet<string> PersonVerbs = ["manage", "record", "track", "add", "store", "register", "maintain", "import", "edit", "update", "view", "browse", "showcase", "list", "adopt", "display", "log", "keep", "note", "plan", "organise", "organize", "schedule", "store"];

    /// <summary>Whether the verb says that the product keeps its object, people included ("manage members").</summary>
    internal static bool Keeps(string verb) => PersonVerbs.Contains(verb);

    internal static bool IsSuffix(string noun) => Suffixes.Contains(noun);

    public static Mention? Read(Use use, Library library)
    {
        var words = use.Phrase.Lemmas.Select(Plain).ToList();
        var isData = use.IsData;
        var isProduct = Products.Contains(use.Phrase.Head.Lemma);
        var traded = use.Verbs.Any(Trading.Contains) && words[^1] is "tool" or "software" or "game" or "card" or "ticket";
        if (words[^1] is "hour" or "time" && Nouns.IsPlural(use.Phrase.Head.Lower) && use.Verbs.Any(v => v is "publish" or "offer" or "open" or "book" or "reserve"))
        {
            return new Mention("time slot", "time-slot");
        }

        // "tenants pay rent": each time it is paid
        if (words[^1] == "rent" && use.Verbs.Contains("pay"))
        {
            return new Mention("rent payment", "rent-payment");
        }

        if (words is ["call"] && use.Verbs.Any(v => v is "schedule" or "book" or "arrange" or "plan"))
        {
            return new Mention("meeting", "meeting");
        }

        if (words[^1] is "lesson" && use.Verbs.Any(v => v is "book" or "request" or "schedule" or "arrange" or "accept"))
        {
            return new Mention(words.Count > 1 ? words[^2] + " lesson" : "lesson", "tutoring-session");
        }

        if (use.IsEnumerated && words is ["attendance"])
        {
            return new Mention("attendance record", "attendance");
        }

        if (words is ["swap" or "exchange"] && use.Verbs.Contains("request"))
        {
            return new Mention(words[0] + " request", "");
        }

        // "clients request a design": what is asked for is dealt with step by step
        if (use.Verbs is ["request"] && !Nouns.IsPlural(use.Phrase.Head.Lower) && Known(use, words, library) is null && !library.Attributes.ContainsKey(words[^1]) && IsThing(use, words, library))
        {
            return new Mention(Named(use.Phrase, words) + " request", "");
        }

        // "project managers assign translators": people, not projects
        if (use.IsSubject && words.Count > 1 && words[^1] is "manager" && Nouns.IsPlural(use.Phrase.Head.Lower))
        {
            return null;
        }

        if (use.ForDoing || use.IsAside || (!traded && IsNoThing(words, library) && !IsTangible(use, words, library) && !IsKept(use, words[^1]) && !IsCostOf(use, words)))
        {
            return null;
        }

        if (words.Count > 1 && words[^1] is "log" or "diary" && Nouns.IsPlural(use.Phrase.Head.Lower) && !library.ThingsByWord.ContainsKey(words[^2] + " " + words[^1]))
        {
            return new Mention(words[^2] + " " + words[^1], "");
        }

        while (true)
        {
            // "An escape room booking system": rooms are booked
            if (words.Count > 1 && words[^1] is "booking" or "reservation" or "rental" && words.Count < use.Phrase.Words.Count && Known(use, words[..^1], library) is null && IsThing(use with { IsListed = true }, words[..^1], library))
            {
                return new Mention(Named(use.Phrase, words[..^1]), "");
            }

            if (Known(use, words, library) is { } known && !IsOther(use, known, words, library) && !(known.Word == words[^1] && words.Count > 1 && Suffixes.Contains(known.Word) && Known(use, [.. words.SkipLast(1)], library) is not null))
            {
                if (IsOwnHouse(use, library.Things[known.Thing]) || IsOnlyWhere(use, library.Things[known.Thing]))
                {
                    return null;
                }

                // a "data review" is work, a "customer review" is a thing
                if (library.Things[known.Thing].Shape == Shape.Remark && words.Count > 1 && library.NoThings.ContainsKey(words[^2]))
                {
                    return null;
                }

                var itself = words.Count < use.Phrase.Words.Count && Products.Contains(use.Phrase.Head.Lemma) && library.Things[known.Thing].Shape is Shape.Place or Shape.Person;
                return !itself && IsWanted(use, known.Word, words, library) ? known : null;
            }

            if (words.Count < 2 || !Suffixes.Contains(words[^1]))
            {
                break;
            }

            if (words[^1] == "list" && Verbs.BaseOfGerund(words[^2]) is not null)
            {
                return new Mention(words[^2] + " list", "");
            }

            isProduct |= Products.Contains(words[^1]);
            isData |= !Products.Contains(words[^1]);
            words.RemoveAt(words.Count - 1);
        }

        if (isProduct && !traded)
        {
            return null;
        }

        isData |= Suffixes.Contains(use.ListedWith) || use.IsListed;
        return isData && !use.IsSubject && IsThing(use, words, library) ? new Mention(Named(use.Phrase, words), "") : null;
    }

    /// <summary>"Book a wheel", "rent screens": what is paid or waited for is a thing, whatever the word means in software.</summary>
    private static bool IsTangible(Use use, List<string> words, Library library) =>
        library.NoThings.GetValueOrDefault(words[^1]) is "page" or "ability" && use.Verbs.Any(v => v is "book" or "rent" or "hire" or "buy" or "sell" or "lend" or "borrow" or "reserve")
            && use.Phrase.Head.Lower is not ("support" or "help" or "assistance");

    /// <summary>Words that mean something else with a noun before them: a "pickup point" is not earned, a "league table" not laid.</summary>
    private static readonly HashSet<string> Ambiguous = ["point", "table", "share", "mark", "track", "label", "model", "package", "term", "stock", "position", "deck", "card", "pitch"];

    /// <summary>A "lesson package" is no tour and a "model" that is uploaded is no person: the word means something else here.</summary>
    private static bool IsOther(Use use, Mention known, List<string> words, Library library)
    {
        var thing = library.Things[known.Thing];
        var modified = words.Count > 1 && known.Word == words[^1] && use.Phrase.Words[words.Count - 2].Tag == Tag.Noun && !library.People.ContainsKey(words[^2]) && !library.ThingsByWord.ContainsKey(words[^2]) && !library.NoThings.ContainsKey(words[^2]);
        return (modified && (Ambiguous.Contains(known.Word) || (thing.Words.Contains("~" + known.Word) && thing.Shape is Shape.Offer or Shape.Order)))
            || (thing.Shape == Shape.Person && use.Verbs.Any(v => v is "upload" or "download" or "print" or "order" or "buy" or "sell" or "import"));
    }

    /// <summary>"A law firm", "our clinic": one organisation, of which nothing is kept, is the founder's own.</summary>
    private static bool IsOwnHouse(Use use, Thing thing) =>
        thing.Id == "company" && !use.IsData && !use.IsListed && !Nouns.IsPlural(use.Phrase.Head.Lower) && use.Phrase.Words.Count <= 3;

    /// <summary>"In the kitchen", "for their city": one place that nothing is done to. "The table" alone is no furniture.</summary>
    private static bool IsOnlyWhere(Use use, Thing thing) =>
        !Nouns.IsPlural(use.Phrase.Head.Lower) && !use.IsListed && (thing.Id == "table-place" ? !use.Verbs.Any(v => v is "book" or "reserve") && use.Phrase.Words.Count == 1 : use.IsAdjunct && (thing.Shape == Shape.Place || thing.Id == "destination"));

    /// <summary>People are things only where the text keeps them ("manage customers", "customer information").</summary>
    private static bool IsWanted(Use use, string word, List<string> words, Library library)
    {
        var person = library.People.ContainsKey(word) || library.People.ContainsKey(words[^1]) || (use.IsSubject && library.ThingsByWord[word].Thing.Shape == Shape.Person);
        var played = use.Verbs.Count > 0 && use.Verbs.All(v => v is "play" or "type" or "earn" or "get" or "use" or "receive" or "know" or "like");
        if (person && Houses.Are(word) && use.Verbs.Any(v => v is "search" or "find" or "compare" or "explore" or "discover" or "filter"))
        {
            return true;
        }

        return person ? !use.IsSubject && (use.Verbs.Any(PersonVerbs.Contains) || use.IsListed || use.IsPart || (words.Count < use.Phrase.Words.Count && !Products.Contains(use.Phrase.Head.Lemma))) : !played;
    }

    private static bool IsThing(Use use, List<string> words, Library library)
    {
        var head = words[^1];
        var token = use.Phrase.Words[words.Count - 1];
        return token.IsNominal && (head.Length > 2 || head == "ad") && head.All(c => char.IsLetter(c) || c == '-') && (!IsNoThing(words, library) || IsKept(use, head) || IsCostOf(use, words) || use.Verbs.Any(Trading.Contains) && head is "tool" or "software" or "game" or "card") && (use.IsListed || IsKept(use, head) || !library.People.ContainsKey(head) || use.Verbs.Any(PersonVerbs.Contains))
            && (!library.Attributes.ContainsKey(head) || IsMeasured(use, words) || IsCostOf(use, words) || head is "schedule" or "deadline" or "budget" && Nouns.IsPlural(use.Phrase.Words[words.Count - 1].Lower)) && (!IsAbstract(head) || IsCounted(use, head)) && !IsActivity(head)
            && !(use.ListedWith.Length > 0 && !Keepable.Contains(use.ListedWith) && use.ListedWith != head && library.NoThings.GetValueOrDefault(use.ListedWith) == "abstract" && !Suffixes.Contains(use.ListedWith));
    }

    /// <summary>"Record fridge temperatures": what is read again and again is written down each time.</summary>
    private static bool IsMeasured(Use use, List<string> words) =>
        words.Count > 1 && Nouns.IsPlural(use.Phrase.Head.Lower) && use.Phrase.Words[words.Count - 2].Tag == Tag.Noun && use.Verbs.Any(v => v is "record" or "log" or "track" or "measure" or "monitor" or "note");

    /// <summary>"Trucks, inspections and fuel costs": what is listed with others and says what for is written down time and again.</summary>
    private static bool IsCostOf(Use use, List<string> words) =>
        use.IsListed && words[^1] is "cost" or "fee" && Nouns.IsPlural(use.Phrase.Words[words.Count - 1].Lower) && (use.IsEnumerated || words.Count > 1) && (words.Count == 1 || use.Phrase.Words[words.Count - 2].Tag == Tag.Noun);

    private static bool IsNoThing(List<string> words, Library library) =>
        (words.Count > 1 && library.NoThings.ContainsKey(words[^2] + " " + words[^1])) || (words.Count == 1 && library.NoThings.ContainsKey(words[0]))
        || (words.Count > 1 && words[^1] is not ("program" or "programme") && library.NoThings.GetValueOrDefault(words[^1]) is "product" or "page" && !library.ThingsByWord.ContainsKey(string.Join(' ', words.TakeLast(2))) && !Suffixes.Contains(words[^1]))
        || (words.Count > 1 && words[^1] is not ("program" or "programme") && !Suffixes.Contains(words[^1]) && library.NoThings.ContainsKey(words[^1]) && !library.ThingsByWord.ContainsKey(string.Join(' ', words.TakeLast(2))) && !library.ThingsByWord.ContainsKey(string.Join(' ', words.TakeLast(3))));

    /// <summary>Vague words that are things where there are several and they are written down: "propose ideas", "record places".</summary>
    private static readonly HashSet<string> Keepable = ["idea", "goal", "place", "person", "result", "requirement", "record", "payment", "case", "activity", "layout", "mood", "language", "release", "trade", "motion", "site", "game"];

    private static bool IsKept(Use use, string word) => !use.Verbs.Any(v => v is "book" or "reserve" or "offer" or "take") && Keepable.Contains(word) && (use.IsData || use.IsListed) && (Nouns.IsPlural(use.Phrase.Head.Lower) || word is "case" && use.Verbs.Any(v => v is "accept" or "decline" or "open" or "close" or "assign" or "approve")) && use.Phrase.Head.Lemma == word;

    private static Mention? Known(Use use, List<string> words, Library library)
    {
        for (var length = Math.Min(4, words.Count); length > 0; length--)
        {
            var word = Idioms.Apart(string.Join(' ', words.TakeLast(length)));
            if (library.ThingsByWord.TryGetValue(word, out var thing) && (length > 1 || !library.NoThings.ContainsKey(word) || IsKept(use, word)))
            {
                return new Mention(word, thing.Thing.Id);
            }
        }

        return null;
    }

    /// <summary>Of these the word before says only what is in it: a "fuel log" is no fuel.</summary>
    private static readonly HashSet<string> Whole = ["log", "entry", "level", "sheet", "list", "type", "collection", "history", "profile", "roster", "diary"];

    /// <summary>An unknown thing is called by its head and, where a noun stands before it, by both.</summary>
    private static string Named(NounPhrase phrase, List<string> words)
    {
        if (words.Count < phrase.Words.Count && Whole.Contains(phrase.Lemmas[words.Count]) && Nouns.IsPlural(phrase.Words[words.Count].Lower))
        {
            return words[^1] + " " + phrase.Lemmas[words.Count];
        }

        var index = words.Count - 1;
        var modifier = index > 0 && phrase.Words[index - 1].Tag == Tag.Noun ? words[index - 1] + " " : "";
        return modifier + words[index];
    }

    /// <summary>"Telescopes, nights, observations": what is listed in the plural can be counted, whatever its ending.</summary>
    private static bool IsCounted(Use use, string noun) =>
        (use.IsListed || use.Verbs.Any(v => v is "review" or "collect" or "submit" or "upload" or "publish" or "record" or "share" or "order" or "approve")) && Nouns.IsPlural(use.Phrase.Head.Lower) && use.Phrase.Head.Lemma == noun && (Ends(noun, "ation") || Ends(noun, "sion"));

    private static string Plain(string lemma) => lemma is "to-do" or "todo" ? "task" : lemma;

    private static bool IsAbstract(string noun) =>
        Ends(noun, "ness") || Ends(noun, "ism") || Ends(noun, "ization") || Ends(noun, "isation") || Ends(noun, "tion") && noun is not ("auction" or "station" or "petition" or "donation" or "exhibition" or "competition" or "installation" or "publication" or "collection" or "election" or "expedition" or "question" or "transaction" or "invitation" or "application" or "location" or "composition" or "institution" or "foundation" or "medication" or "potion" or "specification" or "presentation" or "quotation" or "motion" or "reservation" or "subscription" or "vacation")
        || Ends(noun, "ity") && noun is not ("facility" or "activity" or "charity" or "commodity" or "property" or "university" or "community" or "city")
        || Ends(noun, "ship") && noun is not ("scholarship" or "internship" or "membership" or "ship" or "apprenticeship" or "sponsorship") || Ends(noun, "-related");

    /// <summary>"Syntax highlighting" is done, not kept; a "recording" is kept.</summary>
    private static bool IsActivity(string noun) => Ends(noun, "ing") && !KeptGerunds.Contains(noun) && Enumerable.Range(0, Math.Max(1, noun.Length - 5)).Any(at => Verbs.BaseOfGerund(noun[at..]) is not null);

    private static readonly HashSet<string> KeptGerunds = ["meeting", "training", "listing", "building", "painting", "drawing", "wedding", "booking", "rating", "ranking", "warning", "hearing", "opening", "recording", "viewing", "posting", "filing", "saving", "reading", "showing", "gathering", "outing", "screening", "offering", "holding", "spending", "briefing", "finding", "crossing", "landing", "sighting", "tasting", "fitting", "grooming", "cleaning", "saying", "clipping", "closing", "setting", "writing", "carving", "covering", "earning", "heading", "marking", "packing", "padding", "sitting", "serving", "sounding", "stocking", "wiring", "seating", "pairing", "feeding", "watering", "milking", "vetting"];

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);
}
