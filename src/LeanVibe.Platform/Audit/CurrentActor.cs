namespace LeanVibe.Platform.Audit;

/// <summary>Who acts in this scope, and from where. Work that nobody asked for just now is the platform's own.</summary>
public sealed class CurrentActor
{
    public string Name { get; private set; } = "platform";

    /// <summary>An address, or "background".</summary>
    public string Origin { get; private set; } = "background";

    public void Enter(string name, string origin) => (Name, Origin) = (name, origin);
}
