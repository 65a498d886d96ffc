using System.Globalization;
using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;
using LeanVibe.Elicitation.Questions;

namespace LeanVibe.Elicitation.Conversation;

/// <summary>Reads bare words ("name, price and a photo") within the sentence that the question asks to complete.</summary>
internal static class Framing
{
    /// <summary>The answer itself when it is a sentence, or when the question has no frame.</summary>
    public static string Of(string answer, Asked question)
    {
        var bare = answer.Trim().TrimEnd('.', '!');
        return bare.Length == 0 || question.Frame.Length == 0 || IsSentence(answer) ? answer : string.Format(CultureInfo.InvariantCulture, question.Frame, bare);
    }

    /// <summary>What bare words are because of what was asked: people, a name, steps in order.</summary>
    public static FactSet Own(string answer, Asked question, int turn)
    {
        var bare = answer.Trim().TrimEnd('.', '!');
        var lines = question.Id.Split('.', 2) switch
        {
            _ when bare.Length == 0 || IsSentence(answer) => [],
            ["name"] when bare.Length <= 40 && bare.Split(' ').Length <= 4 => ["name " + bare],
            ["stages", var thing] when bare.Contains(',', StringComparison.Ordinal) => [$"life {thing.Replace('-', ' ')}: {bare.Replace(" and ", ", ", StringComparison.Ordinal).Replace(",,", ",", StringComparison.Ordinal)}"],
            ["who", ..] => People(bare),
            _ => Enumerable.Empty<string>(),
        };
        return FactNotation.Read(lines, bare, question.Id, turn, FactSource.Rule);
    }

    private static bool IsSentence(string answer) =>
        Sentences.Split(answer).SelectMany(Clauses.Of).Any(c => c.Subject is not null || c.Pronoun.Length > 0);

    private static IEnumerable<string> People(string answer) =>
        NounPhrases.Find(Tagger.Tag(answer)).Where(p => p.Words.Count <= 3).Select(Word)
            .Where(word => word.All(c => char.IsLetter(c) || c is ' ' or '-') && !Library.Standard.NoThings.ContainsKey(word))
            .Distinct().Take(6).Select(word => $"people {Part(word)}, {word}");

    private static string Word(NounPhrase phrase)
    {
        var two = string.Join(' ', phrase.Lemmas.TakeLast(2));
        return phrase.Lemmas.Count == 2 || Library.Standard.People.ContainsKey(two) ? two : phrase.Head.Lemma;
    }

    private static string Part(string word) =>
        (Library.Standard.People.GetValueOrDefault(word) ?? Library.Standard.People.GetValueOrDefault(word.Split(' ')[^1])) switch { null or "visitor" => "consumer", var part => part };
}
