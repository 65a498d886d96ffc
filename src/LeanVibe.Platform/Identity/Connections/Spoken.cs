namespace LeanVibe.Platform.Identity.Connections;

/// <summary>What a provider said of somebody, verified by the rules of its protocol and of nothing else yet.</summary>
/// <param name="Subject">Never given to anybody else; what an identity is known by.</param>
/// <param name="HostedDomain">Null when the provider says none.</param>
public sealed record Spoken(string Subject, string Email, string Name, IReadOnlyList<string> Groups, string? HostedDomain)
{
    /// <summary>When the person last proved who they are at the provider; null when it does not say.</summary>
    public DateTimeOffset? ProvenAt { get; init; }

    /// <summary>Its own session ends then, and so does ours; null when it does not say.</summary>
    public DateTimeOffset? Ends { get; init; }
}

/// <param name="Secret">What the browser keeps from now on.</param>
public sealed record Admitted(string Secret, string Return);
