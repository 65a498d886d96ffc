namespace LeanVibe.Elicitation.Facts;

/// <summary>Says of every fact in which turn it was said, who it comes from, or which words it points to.</summary>
internal static class Turns
{
    public static FactSet At(this FactSet facts, int turn) => turn == 0 ? facts : facts.Each(new Stamp(turn, null));

    public static FactSet From(this FactSet facts, int turn, FactSource source) => facts.Each(new Stamp(turn, source));

    /// <summary>What was found in a plain sentence points to the short words that it stands for.</summary>
    public static FactSet Anchored(this FactSet facts, IReadOnlyList<Paraphrased> plain) => plain.Count == 0 ? facts : facts.Each(new Anchor(plain));

    private static FactSet Each(this FactSet facts, Stamp stamp) => facts with
    {
        Name = stamp.On(facts.Name),
        Background = stamp.On(facts.Background),
        Primary = stamp.On(facts.Primary),
        FeePercent = stamp.On(facts.FeePercent),
        Currency = stamp.On(facts.Currency),
        Personas = stamp.On(facts.Personas),
        Mentions = stamp.On(facts.Mentions),
        Deeds = stamp.On(facts.Deeds),
        Attributes = stamp.On(facts.Attributes),
        Relations = stamp.On(facts.Relations),
        Limits = stamp.On(facts.Limits),
        Lives = stamp.On(facts.Lives),
        Qualities = stamp.On(facts.Qualities),
        Capabilities = stamp.On(facts.Capabilities),
        Pages = stamp.On(facts.Pages),
        Unwanted = stamp.On(facts.Unwanted),
    };

    private record Stamp(int Turn, FactSource? Source)
    {
        public virtual Fact<T>? On<T>(Fact<T>? fact) => fact is null ? null : fact with { Turn = Turn, Source = Source ?? fact.Source };

        public IReadOnlyList<Fact<T>> On<T>(IReadOnlyList<Fact<T>> facts) => [.. facts.Select(f => On(f)!)];
    }

    private sealed record Anchor(IReadOnlyList<Paraphrased> Plain) : Stamp(0, null)
    {
        public override Fact<T>? On<T>(Fact<T>? fact)
            where T : default => fact is null ? null : Paraphrasing.Anchor(fact, Plain);
    }
}
