using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Facts;

/// <summary>People who are named without being the subject: "let donors comment", "recruit volunteers", "trainers' schedules", "manager approval".</summary>
internal static class PeopleBeside
{
    /// <summary>Verbs that are done to people.</summary>
    private static readonly HashSet<string> Gathering = ["let", "recruit", "hire", "invite", "onboard", "notify", "remind", "match", "help", "allow", "enable", "connect", "serve", "assign", "pair", "teach", "train", "coach", "mentor", "tutor", "advise"];

    /// <summary>Nouns before which a person's noun says who does it ("manager approval") or whose part of the product it is ("member area").</summary>
    private static readonly HashSet<string> Theirs = ["approval", "login", "sign-in", "sign-up", "account", "area", "portal", "registration", "dashboard"];

    public static IEnumerable<Fact<Persona>> Find(Sentence sentence, Library library)
    {
        var tokens = sentence.Tokens;
        foreach (var phrase in NounPhrases.Find(tokens))
        {
            var owns = phrase.Last + 1 < tokens.Count && tokens[phrase.Last + 1].Tag == Tag.Possessive && Nouns.IsPlural(phrase.Head.Lower);
            if (owns && Person(phrase.Lemmas, library) is { } owner)
            {
                yield return Made(sentence, phrase, owner, "possessor");
            }
            else if (IsRecipient(tokens, phrase) && (Person(phrase.Lemmas, library) ?? House(phrase)) is { Part: not "operator" } recipient)
            {
                yield return Made(sentence, phrase, recipient, "recipient");
            }
            else if (IsCompany(tokens, phrase) && Person(phrase.Lemmas, library) is { Part: not "operator" } company)
            {
                yield return Made(sentence, phrase, company, "company");
            }
            else if (IsGathered(tokens, phrase) && Gathered(phrase, library) is { } person)
            {
                yield return Made(sentence, phrase, person, "gathered");
            }
            else if (phrase.Words.Count > 1 && Theirs.Contains(phrase.Head.Lemma) && Person([.. phrase.Lemmas.SkipLast(1)], library) is { Part: not "operator" } before)
            {
                yield return Made(sentence, phrase, before, "theirs");
            }
        }
    }

    /// <summary>The first plural of the phrase: "let donors comment" reads as one phrase, and donors are who is let.</summary>
    private static Persona? Gathered(NounPhrase phrase, Library library)
    {
        var plural = phrase.Words.ToList().FindIndex(w => Nouns.IsPlural(w.Lower));
        return plural < 0 ? null : Person([.. phrase.Lemmas.Take(plural + 1)], library);
    }

    private static bool IsGathered(IReadOnlyList<Token> tokens, NounPhrase phrase)
    {
        var before = phrase.First > 0 && tokens[phrase.First - 1].Tag is Tag.Determiner or Tag.Number ? phrase.First - 2 : phrase.First - 1;
        return before >= 0 && Gathering.Contains(tokens[before].Lemma);
    }

    /// <summary>"Sell honey to households", "teach children", "take orders from customers".</summary>
    private static bool IsRecipient(IReadOnlyList<Token> tokens, NounPhrase phrase)
    {
        var before = phrase.First > 0 && tokens[phrase.First - 1].Tag is Tag.Determiner or Tag.Number ? phrase.First - 2 : phrase.First - 1;
        return before > 0 && Nouns.IsPlural(phrase.Head.Lower) && (tokens[before].Lower is "to" or "from")
            && tokens.Take(before).Reverse().TakeWhile(t => t.Tag is not (Tag.Stop or Tag.Comma)).FirstOrDefault(t => t.IsVerb) is { } verb && Giving.Contains(verb.Lemma);
    }

    /// <summary>"Book a lesson with their teacher", "chat with a nurse".</summary>
    private static bool IsCompany(IReadOnlyList<Token> tokens, NounPhrase phrase) =>
        phrase.First > 2 && tokens[phrase.First - 1].Tag == Tag.Determiner && tokens[phrase.First - 2].Is("with")
            && tokens.Take(phrase.First - 2).Reverse().TakeWhile(t => t.Tag is not (Tag.Stop or Tag.Comma)).FirstOrDefault(t => t.IsVerb)?.Lemma is "book" or "schedule" or "arrange" or "chat" or "plan" or "meet" or "message" or "reserve" or "agree";

    private static readonly HashSet<string> Giving = ["sell", "rent", "lend", "offer", "teach", "deliver", "give", "provide", "take", "receive", "collect", "ship", "serve", "supply", "hire"];

    /// <summary>"Sell beer to local bars": the businesses that buy.</summary>
    private static Persona? House(NounPhrase phrase) => Houses.Are(phrase.Head.Lemma) ? new Persona(phrase.Head.Lemma, "consumer") : null;

    private static Persona? Person(IReadOnlyList<string> lemmas, Library library)
    {
        string[] names = lemmas.Count > 1 ? [lemmas[^2] + " " + lemmas[^1], lemmas[^1]] : [lemmas[^1]];
        var name = names.FirstOrDefault(n => library.People.TryGetValue(n, out var part) && part is not "visitor");
        return name is not null ? new Persona(name, library.People[name])
            : PersonNouns.Looks(lemmas[^1]) && !library.ThingsByWord.ContainsKey(lemmas[^1]) && !library.NoThings.ContainsKey(lemmas[^1]) ? new Persona(lemmas[^1], "consumer") : null;
    }

    private static Fact<Persona> Made(Sentence sentence, NounPhrase phrase, Persona person, string rule) =>
        new(person, phrase.Text, sentence.Start + phrase.Words[0].Start, rule, 0.6);
}
