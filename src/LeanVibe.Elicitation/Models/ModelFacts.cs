using System.Text.RegularExpressions;
using LeanVibe.Elicitation.Conversation;
using LeanVibe.Elicitation.Facts;

namespace LeanVibe.Elicitation.Models;

/// <summary>Lets in of a model's claims only what can do no harm: what adds, what is written as a fact, what the founder's own words hold.</summary>
/// <remarks>A model cannot take anything back, name the product, set a fee or a colour, or give anybody power; what contradicts the founder is dropped.</remarks>
internal static partial class ModelFacts
{
    private const int Most = 40, LongestLine = 160, ShortestQuote = 3;

    private const double Confidence = 0.5;

    [GeneratedRegex(@"^(?:(?:keep|can|field|has|page|deed|life)|people (?:consumer|provider|staff),) [\p{L}\d ,:!()=.^~*-]+$")]
    private static partial Regex Adding();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <param name="known">What the rules made of everything so far, this turn's words among it.</param>
    public static FactSet Accept(Turn turn, FactSet known, int number)
    {
        var words = Plain(turn.Text);
        var accepted = new FactSet();
        foreach (var claim in turn.Read.Take(Most).Where(c => c.Line.Length <= LongestLine && Adding().IsMatch(c.Line) && c.Quote.Trim().Length >= ShortestQuote && words.Contains(Plain(c.Quote), StringComparison.Ordinal)))
        {
            if (Fact(claim, number) is { } fact && Grounds.Hold(fact, turn.Text, known)
                && known.With(accepted).With(fact).Withdrawn.Count == known.With(accepted).Withdrawn.Count)
            {
                accepted = accepted.With(fact);
            }
        }

        return accepted;
    }

    private static FactSet? Fact(ModelFact claim, int number)
    {
        try
        {
            var facts = FactNotation.Read([claim.Line], claim.Quote, "model", number, FactSource.Model);
            return facts with { Mentions = [.. facts.Mentions.Select(m => m with { Confidence = Confidence })], Personas = [.. facts.Personas.Select(p => p with { Confidence = Confidence })] };
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static string Plain(string text) => Spaces().Replace(text, " ").Trim().ToLowerInvariant();
}
