namespace LeanVibe.Elicitation.Assembling;

/// <summary>A word or phrase of a pack that stands in the text.</summary>
/// <param name="First">Its first word, counted from the beginning of the text.</param>
/// <param name="Length">How many words of the text it takes.</param>
/// <param name="Strength">How strongly it speaks for its pack: 3 says it outright, 1 hints.</param>
/// <param name="SaysWhatItIs">It stands where the text says what the product is.</param>
/// <param name="IsHead">The product is called by it: "a museum site", not "tickets for museums".</param>
internal sealed record Cue(string Word, int First, int Length, int Strength, bool SaysWhatItIs, bool IsHead)
{
    /// <summary>How many words from the beginning still say what it is about.</summary>
    private const int Early = 14;

    public double Weight => Strength * (SaysWhatItIs ? 2 : First < Early ? 1.5 : 1);

    public bool Overlaps(Cue other) => First < other.First + other.Length && other.First < First + Length;
}
