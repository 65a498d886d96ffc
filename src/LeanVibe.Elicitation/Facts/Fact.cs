namespace LeanVibe.Elicitation.Facts;

/// <summary>One thing understood, and where it comes from.</summary>
/// <param name="Quote">The words it was read from.</param>
/// <param name="Start">Where they stand in what was said in <see cref="Turn"/>, in characters.</param>
/// <param name="Rule">The id of the rule, pack, question or prompt that it comes from.</param>
/// <param name="Confidence">0 to 1; 1 is said outright.</param>
public sealed record Fact<T>(T Value, string Quote, int Start, string Rule, double Confidence)
{
    /// <summary>What the founder said when: 0 is the brief, 1 the first answer, and so on.</summary>
    public int Turn { get; init; }
    public FactSource Source { get; init; } = FactSource.Rule;
}

/// <summary>Rule: read from the founder's words. Founder: chosen by the founder. Pack: typical of such products. Model: read by a language model.</summary>
public enum FactSource { Rule, Founder, Pack, Model }
