namespace LeanVibe.Elicitation.Facts;

/// <summary>Says of every fact in which turn it was said, or who it comes from.</summary>
internal static class Turns
{
    public static FactSet At(this FactSet facts, int turn) => facts.Each(new Stamp(turn, null));

    public static FactSet From(this FactSet facts, int turn, FactSource source) => facts.Each(new Stamp(turn, source));

    private static FactSet Each(this FactSet facts, Stamp stamp) => stamp is { Turn: 0, Source: null } ? facts : facts with
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

    private sealed record Stamp(int Turn, FactSource? Source)
    {
        public Fact<T>? On<T>(Fact<T>? fact) => fact is null ? null : fact with { Turn = Turn, Source = Source ?? fact.Source };

        public IReadOnlyList<Fact<T>> On<T>(IReadOnlyList<Fact<T>> facts) => [.. facts.Select(f => On(f)!)];
    }
}
