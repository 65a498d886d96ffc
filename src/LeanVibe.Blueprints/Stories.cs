namespace LeanVibe.Blueprints;

/// <summary>As a role, I want something, so that I get a benefit.</summary>
public sealed record Story
{
    public required string Id { get; init; }
    public required string Role { get; init; }
    public required string Want { get; init; }
    public string Benefit { get; init; } = "";
    public Priority Priority { get; init; } = Priority.Must;
    public IReadOnlyList<string> Acceptance { get; init; } = [];

    /// <summary>Paths of the elements that fulfil it, for example "screens/boxes" or "entities/order/lifecycle/transitions/pay".</summary>
    public IReadOnlyList<string> FulfilledBy { get; init; } = [];
}

/// <summary>MoSCoW.</summary>
public enum Priority { Must, Should, Could, Wont }
