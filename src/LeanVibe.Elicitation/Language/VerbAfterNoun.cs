using static LeanVibe.Elicitation.Language.Surroundings;

namespace LeanVibe.Elicitation.Language;

/// <summary>Decides whether a word that follows a noun is what the noun does, or another noun: "members book", "member bookings".</summary>
internal static class VerbAfterNoun
{
    /// <summary>Plural nouns that stand before another noun ("sales report").</summary>
    private static readonly HashSet<string> Modifying = ["sales", "goods", "sports", "news", "analytics", "logistics", "settings", "details", "results", "operations", "communications", "savings", "claims", "games", "systems", "works"];

    /// <summary>Plurals that stand before another noun as often as they are what one person does ("the customer reviews page").</summary>
    private static readonly HashSet<string> Ambiguous = ["orders", "requests", "reports", "reviews", "accounts", "profiles", "comments", "posts", "votes", "rates", "bids", "claims", "results", "details"];

    public static bool Is(List<Token> tokens, int at, Token before, bool alsoNoun, Following follows)
    {
        var token = tokens[at];
        if (alsoNoun && !Nouns.IsPlural(token.Lower) && follows is not (Following.Nothing or Following.Verb) && BelongsToPeople(tokens, at))
        {
            return true;
        }

        var pluralSubject = (Nouns.IsPlural(before.Lower) || before.Lower is "staff" or "people" or "police" or "crew") && !Modifying.Contains(before.Lower);
        var thirdPerson = Nouns.IsPlural(token.Lower);
        if (alsoNoun && pluralSubject && !thirdPerson && follows == Following.Nothing && ArePeople(before))
        {
            return true;
        }

        if (alsoNoun && thirdPerson && !pluralSubject && follows == Following.Nominal && PersonNouns.Are(before.Lower) && Singled(tokens, at) && Nouns.IsPlural(tokens[at + 1].Lower))
        {
            return true;
        }

        // "the librarian uploads sheet music", "the police department signs off": one who acts, and a form that is seldom several
        if (alsoNoun && thirdPerson && !pluralSubject && follows != Following.Verb && (follows != Following.Nothing || token.Lower is "pays") && Singled(tokens, at) && (PersonNouns.Are(before.Lower) || Houses.Are(before.Lower) || token.Lower is "pays") && (follows != Following.Nominal || !Ambiguous.Contains(token.Lower)))
        {
            return true;
        }

        // "my caretaker fixes them", "the caretaker fix it"
        if (alsoNoun && follows == Following.Pronoun && tokens[at + 1].Lower is "them" or "it" && PersonNouns.Are(before.Lower))
        {
            return true;
        }

        return alsoNoun
            ? pluralSubject && !thirdPerson && follows != Following.Verb && follows != Following.Nothing || thirdPerson && !pluralSubject && follows is Following.Determiner or Following.Pronoun && thirdPerson
            : pluralSubject || thirdPerson || follows != Following.Nothing;
    }

    /// <summary>"Members of a rowing club reserve boats": the members do.</summary>
    private static bool BelongsToPeople(List<Token> tokens, int at)
    {
        var of = at - 1;
        while (of > 0 && tokens[of].Tag is Tag.Noun or Tag.Name or Tag.Adjective or Tag.Determiner)
        {
            of--;
        }

        return of > 0 && tokens[of].Lower is "of" or "in" or "at" or "from" && tokens[of - 1].IsNominal && Nouns.IsPlural(tokens[of - 1].Lower) && PersonNouns.Are(Nouns.Singular(tokens[of - 1].Lower)) && !VerbBefore(tokens, at);
    }

    /// <summary>"The treasurer records payments": one person, named with an article.</summary>
    private static bool Singled(List<Token> tokens, int at)
    {
        var before = at - 2;
        while (before > 0 && tokens[before].Tag is Tag.Noun or Tag.Adjective)
        {
            before--;
        }

        return before >= 0 && tokens[before].Lower is "the" or "a" or "an" or "each" or "every" or "my" or "our";
    }

    /// <summary>"Drivers book and pay": people in the plural do what follows; they seldom stand before another noun.</summary>
    private static bool ArePeople(Token before) => Nouns.IsPlural(before.Lower) && PersonNouns.Are(Nouns.Singular(before.Lower));
}
