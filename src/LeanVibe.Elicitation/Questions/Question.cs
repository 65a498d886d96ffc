namespace LeanVibe.Elicitation.Questions;

/// <summary>Something worth asking the founder.</summary>
public sealed record Question
{
    /// <summary>Stable for the same question in the same interview, for example "fields.produce-box".</summary>
    public required string Id { get; init; }
    public required Topic Topic { get; init; }
    public required string Text { get; init; }

    /// <summary>Why it is asked, in a sentence.</summary>
    public required string Why { get; init; }
    public IReadOnlyList<Suggestion> Suggestions { get; init; } = [];

    /// <summary>Several suggestions may be chosen at once.</summary>
    public bool Several { get; init; } = true;

    /// <summary>The suggestions that "decide for me" takes; none leaves the Blueprint as it is.</summary>
    public IReadOnlyList<string> Usual { get; init; } = [];

    /// <summary>How an answer of bare words is read: a sentence with {0} in the place of the answer.</summary>
    public string Frame { get; init; } = "";

    /// <summary>How much more than the suggestions an answer may tell, 0 to 1: "what else do you keep?" is open, "which currency?" is not.</summary>
    public double Openness { get; init; }

    internal Asked Asked => new(Id, Topic, Text) { Frame = Frame };
}

/// <summary>A suggested answer.</summary>
/// <param name="Id">Unique in its question.</param>
/// <param name="Means">What holds once it is chosen: lines as in <see cref="Facts.FactNotation"/> and <see cref="Settling.DecisionNotation"/>. None leaves things as they are.</param>
public sealed record Suggestion(string Id, string Label, IReadOnlyList<string> Means);

/// <summary>What a turn answers, kept with the turn so that an interview reads the same after questions have changed.</summary>
public sealed record Asked(string Id, Topic Topic, string Text)
{
    public string Frame { get; init; } = "";
}
