using LeanVibe.Elicitation.Language;

namespace LeanVibe.Elicitation.Facts;

/// <summary>How a noun phrase is used in its sentence.</summary>
/// <param name="Verbs">The verbs it is the object of.</param>
/// <param name="IsData">The verbs treat it as something that is kept.</param>
/// <param name="ForDoing">It stands before "for/of doing", so it names an ability ("services for downloading").</param>
/// <param name="IsListed">It is one of several things after "with", "including", "such as" or a colon.</param>
/// <param name="IsPart">It stands after "thing with", so the thing has it ("elections with candidates").</param>
/// <param name="ListedWith">The head of the last phrase of the list it is in, or "".</param>
internal sealed record Use(NounPhrase Phrase, IReadOnlyList<string> Verbs, bool IsSubject, bool IsData, bool ForDoing, bool IsListed, string ListedWith, bool IsPart)
{
    /// <summary>It is whom the product is for ("an app for a pottery workshop", "I run a kennel"), or stands in passing ("after the call").</summary>
    public bool IsAside { get; init; }

    /// <summary>It is what a shop is for.</summary>
    public bool IsSold { get; private init; }

    /// <summary>It is what they do it with: "on their phones".</summary>
    public bool IsMeans { get; private init; }

    /// <summary>It is one of the things that the product is about: "An app: bottles, tastings", "a planner for classes, rooms and subjects".</summary>
    public bool IsEnumerated { get; private init; }

    /// <summary>It follows a preposition and nothing is done to it: "for their city", "in the kitchen".</summary>
    public bool IsAdjunct { get; private init; }

    private static readonly HashSet<string> DataVerbs =
    [
        "manage", "list", "create", "add", "edit", "delete", "browse", "view", "order", "buy", "sell", "track", "upload", "post", "publish", "register", "book", "rent", "reserve", "record", "store",
        "submit", "save", "update", "remove", "search", "filter", "organise", "organize", "schedule", "log", "assign", "approve", "review", "display", "showcase", "show", "purchase", "offer", "host",
        "plan", "collect", "share", "catalogue", "catalog", "send", "issue", "monitor", "import", "donate", "borrow", "lend", "adopt", "swap", "trade", "write", "file", "request", "maintain", "hire",
        "feature", "find", "complete", "download", "watch", "bid", "explore", "discover", "keep", "cancel", "receive", "propose", "nominate", "grade", "print", "repair", "inspect", "label", "map", "compare", "stream", "preorder", "catalogue", "curate", "commission", "sketch", "prescribe", "follow", "arrange", "match", "tag", "redeem", "claim", "pledge", "administer", "design", "define", "appraise", "brew", "grow", "plant", "breed", "sew", "knit", "form", "announce", "suggest", "invite", "teach", "train", "vote", "rate", "report", "rehearse", "bake", "photograph", "exchange", "translate", "refund", "return", "transcribe", "digitise", "digitize",
    ];

    /// <summary>Verbs that treat something as kept only where there are several of it: "see rehearsals", but "see progress".</summary>
    private static readonly HashSet<string> ManyVerbs =
        ["see", "deliver", "choose", "select", "accept", "reject", "preorder", "pre-order", "confirm", "check", "sign", "prepare", "pack", "ship", "process", "enter", "supply", "treat", "harvest", "announce", "draft", "distribute", "design", "note", "define", "open", "close", "answer", "arrange", "attend", "score", "judge", "dispatch", "fill", "fix", "identify", "pick", "return", "visit", "run", "hold", "release", "settle", "reconcile", "split", "grant", "award", "draw", "solve", "bring", "make"];

    public static Use Of(Sentence sentence, NounPhrase phrase, IReadOnlyList<Clause> clauses, bool isSubject)
    {
        var governing = clauses.Where(c => c.Objects.Any(o => o.First == phrase.First && o.Last == phrase.Last)).ToList();
        var verbs = governing.Select(c => c.Verb.Lemma).ToList();
        var tokens = sentence.Tokens;
        var forDoing = phrase.Last + 2 < tokens.Count && tokens[phrase.Last + 1].Lower is "for" or "of" && tokens[phrase.Last + 2].Tag == Tag.Gerund;
        var last = governing.Count > 0 && governing[0].Objects.Count > 1 ? governing[0].Objects[^1].Head.Lemma : "";
        return new Use(phrase, verbs, isSubject, Sold(tokens, phrase) || verbs.Any(DataVerbs.Contains) || ((Nouns.IsPlural(phrase.Head.Lower) || verbs.Any(v => v is "accept" or "decline" or "close") && phrase.Head.Lemma == "case") && verbs.Any(ManyVerbs.Contains)), forDoing, Listed(tokens, phrase), last, IsPartOf(tokens, phrase))
        {
            IsAside = ((!Nouns.IsPlural(phrase.Head.Lower) || Houses.Are(phrase.Head.Lemma)) && (IsOwners(sentence, phrase, governing) || InPassing(tokens, phrase))) || OnDevice(tokens, phrase) || (PersonaFinder.IsBetween(tokens, phrase) && (PersonNouns.Are(phrase.Head.Lemma) || phrase.Head.Lemma == "member")) || (isSubject && !Nouns.IsPlural(phrase.Head.Lower) && Houses.Are(phrase.Head.Lemma)),
            IsMeans = OnDevice(tokens, phrase),
            IsSold = Sold(tokens, phrase),
            IsEnumerated = ListedAfter(tokens, phrase) is ":" or "for",
            IsAdjunct = governing.Count == 0 && FollowsPreposition(tokens, phrase.First - 1),
        };
    }

    /// <summary>"A shop for hand-made ceramics": what it sells, where it is not whom it is for.</summary>
    private static bool Sold(IReadOnlyList<Token> tokens, NounPhrase phrase)
    {
        var before = phrase.First - 1;
        while (before > 0 && tokens[before].Tag is Tag.Adjective or Tag.Past or Tag.Gerund)
        {
            before--;
        }

        return before > 0 && tokens[before].Is("for") && tokens[before - 1].Lemma is "shop" or "store" or "webshop" or "boutique" or "marketplace" or "market" && !PersonNouns.Are(phrase.Head.Lemma) && !Houses.Are(phrase.Head.Lemma);
    }

    private static bool IsOwners(Sentence sentence, NounPhrase phrase, List<Clause> governing)
    {
        var tokens = sentence.Tokens;
        var at = phrase.First - 1;
        var of = at > 0 && tokens[at].Tag is Tag.Gerund or Tag.Adjective ? at - 1 : at;
        if (of > 0 && of < 4 && sentence.Start == 0 && tokens[of].Is("for") && Nouns.IsPlural(phrase.Head.Lower) && Houses.Are(phrase.Head.Lemma))
        {
            return true;
        }

        // "for small law firms to track deadlines"
        if (of > 0 && tokens[of].Is("for") && Nouns.IsPlural(phrase.Head.Lower) && Houses.Are(phrase.Head.Lemma) && phrase.Last + 1 < tokens.Count && tokens[phrase.Last + 1].Tag == Tag.To)
        {
            return true;
        }

        if (at == 0 && sentence.Start == 0 && tokens[0].Lower is "a" or "an" or "our" or "my" or "the" && phrase.Last + 1 < tokens.Count && tokens[phrase.Last + 1].Tag == Tag.Possessive)
        {
            return true;
        }

        if (at < 1 || tokens[at].Lower is not ("a" or "an" or "my" or "our" or "the" or "this"))
        {
            return false;
        }

        return governing.Any(c => c.Pronoun is "i" or "we" && c.Verb.Lemma is "run" or "own" or "operate" or "manage" or "have" or "lead" or "open")
            || (sentence.Start == 0 && at > 1 && tokens[at - 1].Is("for") && tokens[at - 2].IsNominal && !tokens.Take(at).Any(t => t.Tag == Tag.Verb && !Founding.Contains(t.Lemma)));
    }

    private static readonly HashSet<string> Founding = ["build", "create", "implement", "design", "make", "develop", "want", "need", "like", "have", "launch"];

    private static bool FollowsPreposition(IReadOnlyList<Token> tokens, int at)
    {
        while (at > 0 && tokens[at].Tag == Tag.Determiner)
        {
            at--;
        }

        return at >= 0 && tokens[at].Tag == Tag.Preposition && tokens[at].Lower is not ("with" or "including" or "per" or "of" or "by");
    }

    /// <summary>"After the call", "for sale", "on the platform": neither done anything to nor listed.</summary>
    private static bool InPassing(IReadOnlyList<Token> tokens, NounPhrase phrase)
    {
        var at = phrase.First - 1;
        var bare = at >= 0 && tokens[at].Lower is "for" or "on" && phrase.Words.Count == 1 && phrase.Head.Lower is "sale" or "rent" or "hire" or "loan" or "adoption" or "display" or "request" or "demand" or "pickup" or "delivery" or "free" or "download" or "review" or "approval";
        return bare || (at > 0 && tokens[at].Is("the") && tokens[at - 1].Lower is "after" or "before" or "during" or "until");
    }

    /// <summary>"Teams answer on their phones": what they do it with.</summary>
    private static bool OnDevice(IReadOnlyList<Token> tokens, NounPhrase phrase) =>
        phrase.First > 1 && tokens[phrase.First - 1].Lower is "their" or "a" or "the" or "his" or "her" && tokens[phrase.First - 2].Lower is "on" or "with" or "from"
            && phrase.Head.Lemma is "phone" or "tablet" or "laptop" or "computer" or "device" or "mobile" or "smartphone";

    private static bool IsPartOf(IReadOnlyList<Token> tokens, NounPhrase phrase) =>
        phrase.First > 1 && tokens[phrase.First - 1].Lower is "with" or "including" && tokens[phrase.First - 2].IsNominal && Nouns.IsPlural(phrase.Head.Lower);

    /// <summary>After these, "with" names company: "share x-rays with colleagues".</summary>
    private static readonly HashSet<string> Company = ["share", "chat", "discuss", "exchange", "compare", "split", "talk", "meet", "collaborate", "play", "swap", "connect", "communicate", "work"];

    internal static bool Listed(IReadOnlyList<Token> tokens, NounPhrase phrase) => ListedAfter(tokens, phrase).Length > 0;

    /// <summary>The word that opens the list it is in ("with", ":", "for"), or "".</summary>
    private static string ListedAfter(IReadOnlyList<Token> tokens, NounPhrase phrase)
    {
        var separators = phrase.Last + 1 < tokens.Count && tokens[phrase.Last + 1].Tag is Tag.Comma or Tag.Conjunction ? 1 : 0;
        for (var at = phrase.First - 1; at >= 0; at--)
        {
            if (tokens[at].Is("with") && at + 1 < tokens.Count && PersonNouns.Are(Nouns.Singular(phrase.Head.Lower)) && tokens.Take(at).Any(t => t.IsVerb && Company.Contains(t.Lemma)))
            {
                return "";
            }

            if (tokens[at].Is("for") && separators > 1 && Nouns.IsPlural(phrase.Head.Lower) && !PersonNouns.Are(Nouns.Singular(phrase.Head.Lower)))
            {
                return "for";
            }

            if (tokens[at].Lower is "with" or "including" or ":" or "like" || (tokens[at].Is("as") && at > 0 && tokens[at - 1].Is("such")))
            {
                return separators > 0 ? tokens[at].Lower : "";
            }

            if (tokens[at].IsVerb || tokens[at].Tag is Tag.Stop or Tag.Modal or Tag.Be or Tag.Have or Tag.To)
            {
                return "";
            }

            separators += tokens[at].Tag is Tag.Comma or Tag.Conjunction ? 1 : 0;
        }

        return "";
    }
}
