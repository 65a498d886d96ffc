namespace LeanVibe.Platform.Usage;

/// <summary>Something that was used, told once or often: the same id counts once, for ever.</summary>
/// <param name="Id">Unique in the tenant and 1 to 120 characters long, for example "build/(run)".</param>
/// <param name="Amount">From 0; in the unit of the kind.</param>
public sealed record UsageEvent(string Id, UsageKind Kind, long Amount, DateTimeOffset At)
{
    /// <summary>The product that it is about; empty where there is none.</summary>
    public string Product { get; init; } = "";

    /// <summary>ISO 4217, for money alone.</summary>
    public string Currency { get; init; } = "";
}

/// <summary>A kept event.</summary>
/// <param name="Number">From 1, without gaps in a tenant: whoever reads on after one misses none.</param>
public sealed record UsageRecord(long Number, UsageEvent What);
