using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Elicitation.Conversation;
using LeanVibe.Elicitation.Coverage;
using LeanVibe.Elicitation.Feasibility;
using LeanVibe.Elicitation.Questions;

namespace LeanVibe.Factory.Interviews;

/// <summary>An interview as people and programs see it.</summary>
public sealed record InterviewView
{
    public required string Id { get; init; }
    public required string Title { get; init; }

    /// <summary>Send it with the next turn.</summary>
    public required int Version { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>What was made of the last turn.</summary>
    public string Reply { get; init; } = "";

    /// <summary>Why a language model, where one is set, did not read the last turn; empty when it did.</summary>
    public string Note { get; init; } = "";
    public QuestionView? Question { get; init; }
    public IReadOnlyList<SaidView> Said { get; init; } = [];
    public IReadOnlyList<TopicCover> Coverage { get; init; } = [];

    /// <summary>0 to 1.</summary>
    public double Covered { get; init; }
    public int Answered { get; init; }

    /// <summary>Questions that an interview usually takes.</summary>
    public int Usually { get; init; } = Interview.MostQuestions;
    public bool Enough { get; init; }
    public bool CanBuild { get; init; }

    /// <summary>Of the Blueprint as it is now; approve by it. Empty while there is none.</summary>
    public string BlueprintHash { get; init; } = "";
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>What stands in the way of it: out of reach, regulated, dependent on others, and what it takes; the gravest first.</summary>
    public IReadOnlyList<FeasibilityFinding> Feasibility { get; init; } = [];

    /// <summary>The run that builds it; empty until it was approved.</summary>
    public string Run { get; init; } = "";

    /// <summary>Left out of the API's answer, which has its own address for it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Blueprint? Blueprint { get; init; }
}

public sealed record QuestionView(string Id, Topic Topic, string Text, string Why, bool Several, IReadOnlyList<ChoiceView> Suggestions, IReadOnlyList<string> Usual);

public sealed record ChoiceView(string Id, string Label);

/// <summary>One turn as it is shown again.</summary>
/// <param name="Question">What was asked; empty when the founder spoke unasked.</param>
/// <param name="TakenBack">It no longer counts.</param>
public sealed record SaidView(TurnKind Kind, string Question, IReadOnlyList<string> Chosen, string Text, bool TakenBack);
