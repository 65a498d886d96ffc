using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Connections.SetUp;

/// <summary>A link by which a customer's IT sets one connection up without an account. It shows and takes what is of that connection and its domain alone, and turns nothing on.</summary>
public sealed record SetUpLink(Guid Id, TenantId Organisation, Guid Connection, DateTimeOffset MadeAt, DateTimeOffset EndsAt)
{
    public const int MostDays = 14;

    public SetUpState State { get; init; }

    /// <summary>Whose proof the link shows; empty for none.</summary>
    public string Domain { get; init; } = "";

    /// <summary>Who made it, as the audit trail calls them.</summary>
    public string By { get; init; } = "";

    /// <summary>The last one; null when there was none.</summary>
    public Trial? Trial { get; init; }

    public bool IsOpen(DateTimeOffset now) => State == SetUpState.Open && EndsAt > now;
}

/// <summary>Finished: whoever had it said that they are done. Ended: an administrator took it back, or made a new one.</summary>
public enum SetUpState { Open, Finished, Ended }
