using LeanVibe.Blueprints.Rules;
using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Settling;

namespace LeanVibe.Elicitation.Conversation;

/// <summary>What the turns so far have told: facts, decisions, and where they disagree.</summary>
internal sealed record Knowledge
{
    public FactSet Facts { get; init; } = new();
    /// <summary>The name that was invented when there first was something to build; empty before.</summary>
    public string InventedName { get; init; } = "";

    /// <summary>The kind of product, once it exists: a change in words makes it no other kind. Empty lets the facts decide.</summary>
    internal IReadOnlyList<Packs.Pack> Kind { get; init; } = [];
    public IReadOnlyList<Decision> Decisions { get; init; } = [];
    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];

    /// <summary>Ids of questions that need not be asked again.</summary>
    public IReadOnlySet<string> Settled { get; init; } = new HashSet<string>();

    /// <summary>Ids of questions that were answered in words which told something: there may be more where that came from.</summary>
    public IReadOnlySet<string> Fruitful { get; init; } = new HashSet<string>();

    /// <summary>What could not be read, of all turns.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
