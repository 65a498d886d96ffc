using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Elicitation.Coverage;
using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Questions;
using LeanVibe.Elicitation.Settling;

namespace LeanVibe.Elicitation.Conversation;

/// <summary>What the turns so far add up to: what is known, what it builds, how much is covered, what to ask next.</summary>
public sealed record Interview
{
    /// <summary>Questions that are asked before the interview says that it is enough; the founder may go on or stop at any time.</summary>
    public const int MostQuestions = 12;

    /// <summary>Everything that was said and done, in order.</summary>
    public IReadOnlyList<Turn> Turns { get; init; } = [];
    /// <summary>Ids of the turns that were not taken back.</summary>
    public IReadOnlyList<string> Standing { get; init; } = [];
    public FactSet Facts { get; init; } = new();

    /// <summary>Decisions that are no facts of the language: looks, stages, checks, numbers, limits.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>The product as it would be built now; null while nothing was said that can be built.</summary>
    public Blueprint? Blueprint { get; init; }

    /// <summary>What is wrong or worth knowing: of the founder's words, and of the Blueprint.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
    public IReadOnlyList<TopicCover> Coverage { get; init; } = [];

    /// <summary>Two things that were said and cannot both hold; the later one holds until the founder decides.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];

    /// <summary>Null when nothing is worth asking any more.</summary>
    public Question? Next { get; init; }

    /// <summary>What was made of the last turn, for the founder.</summary>
    public string Reply { get; init; } = "";

    /// <summary>How many questions were answered, skipped or left to us.</summary>
    public int Answered { get; init; }

    /// <summary>0 to 1 over all topics.</summary>
    public double Covered => Coverage.Count == 0 ? 0 : Coverage.Average(c => c.Share);

    /// <summary>Good enough to stop: the main topics are known, or the questions are used up.</summary>
    public bool Enough => CanBuild && (Answered >= MostQuestions || Next is null || (Covered >= 0.6 && Contradictions.Count == 0));

    /// <summary>The Blueprint breaks no rule.</summary>
    public bool CanBuild => Blueprint is not null && Findings.All(f => f.Severity != Severity.Error);
}
