namespace LeanVibe.Elicitation;

/// <summary>What one user story says. Primary is what is wanted, secondary what else is named, in its words.</summary>
public sealed record StoryFacts
{
    public required string Text { get; init; }
    public IReadOnlyList<string> Personas { get; init; } = [];
    public IReadOnlyList<string> PrimaryActions { get; init; } = [];
    public IReadOnlyList<string> SecondaryActions { get; init; } = [];
    public IReadOnlyList<string> PrimaryEntities { get; init; } = [];
    public IReadOnlyList<string> SecondaryEntities { get; init; } = [];

    /// <summary>Persona to action.</summary>
    public IReadOnlyList<StoryLink> Triggers { get; init; } = [];

    /// <summary>Action to entity.</summary>
    public IReadOnlyList<StoryLink> Targets { get; init; } = [];
}

public sealed record StoryLink(string From, string To);
