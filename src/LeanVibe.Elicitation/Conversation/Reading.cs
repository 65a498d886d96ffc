using LeanVibe.Blueprints.Rules;
using LeanVibe.Elicitation.Briefs;
using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Packs;
using LeanVibe.Elicitation.Questions;

namespace LeanVibe.Elicitation.Conversation;

/// <summary>Reads the words of one turn: the language analysis of briefs, with what only a conversation has around it.</summary>
/// <remarks>Clean; leave aside what is not about the product; take out what changes a name or needs somebody's yes; read the rest, bare words within the sentence that the question asks to complete.</remarks>
internal static class Reading
{
    public static Said Of(Turn turn, int number) =>
        turn.Text.Length == 0 || turn.Kind is TurnKind.Skipped or TurnKind.WentBack or TurnKind.Delegated
            ? Said.Nothing
            : Portions.Of(turn.Text).Aggregate(Said.Nothing, (said, part) => said.With(Read(part, turn.Question, number)));

    private static Said Read(string portion, Asked? question, int number)
    {
        var (clean, cleaned) = Cleaning.Clean(portion);
        var (rests, unread) = Unread.Take(clean, number > 0);
        var (text, findings) = (rests.Trim(), cleaned.Concat(unread).ToList());
        if (text.Length == 0 && (number > 0 || unread.Count > 0))
        {
            return Said.Nothing with { Findings = findings };
        }

        if (text.Length == 0 || Judging.Judge(text).Any(f => f.Severity == Severity.Error))
        {
            return Said.Nothing with { Findings = [.. findings, .. Judging.Judge(text)] };
        }

        var (decisions, rest) = Corrections.Take(Corrections.Plain(number > 0 ? Phrasings.Plain(text) : text));
        // "Delete a task" tells what people do when it answers a question, and takes tasks back when it comes out of turn.
        var takesBack = number > 0 && (question is null || Corrections.IsOne(text));
        var facts = FactReader.Read(question is null ? rest : Framing.Of(rest, question), Library.Standard, takesBack ? number : 0, number == 0).At(number) with { Text = text };
        if (question is not null && !Corrections.IsOne(text))
        {
            // "They keep a song without downloading it" says how something is done; it takes no downloads away.
            facts = facts with { Unwanted = [.. facts.Unwanted.Where(u => !u.Quote.StartsWith("without", StringComparison.OrdinalIgnoreCase))] };
        }

        if (question is not null)
        {
            facts = facts.With(Framing.Own(rest, question, number)) with { Text = text };
        }

        return new Said(facts, decisions, number > 0 && (decisions.Count > 0 || Corrections.IsOne(text) || (question is null && Corrections.IsOrder(text))), findings);
    }
}
