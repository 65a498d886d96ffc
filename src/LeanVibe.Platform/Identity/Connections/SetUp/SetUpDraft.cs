namespace LeanVibe.Platform.Identity.Connections.SetUp;

/// <summary>What an administrator writes to have somebody else set a connection up.</summary>
/// <param name="Name">Of the new connection, as people will see it.</param>
public sealed record SetUpDraft(string Name)
{
    public ConnectionKind Kind { get; init; } = ConnectionKind.Saml;

    /// <summary>A connection that is there already and off; null makes one.</summary>
    public Guid? Connection { get; init; }

    /// <summary>To be proven by the link; claimed by it too. Empty for none.</summary>
    public string Domain { get; init; } = "";

    /// <summary>1 to <see cref="SetUpLink.MostDays"/>.</summary>
    public int Days { get; init; } = 7;
}
