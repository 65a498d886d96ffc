using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Changes;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Elicitation.Conversation;

namespace LeanVibe.Elicitation.Refinement;

/// <summary>What a change in words makes of a Blueprint; nothing is approved or built by it.</summary>
public sealed record Refined
{
    /// <summary>The Blueprint with the change in it; the one before where the words changed nothing.</summary>
    public required Blueprint Blueprint { get; init; }

    /// <summary>What differs, each with what it does to data, the gravest first.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];

    /// <summary>Ids of the stories that the change touches.</summary>
    public IReadOnlyList<string> Stories { get; init; } = [];

    /// <summary>What the change breaks, or what could not be read of it.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Two things that cannot both hold since the change; what was said last holds.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];

    public bool ChangesAnything => Changes.Count > 0;

    /// <summary>Something stored would be lost: worth a second look.</summary>
    public bool LosesData => Changes.Any(c => c.Effect == DataEffect.LosesData);
}
