using System.Globalization;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Audit.Streaming;

/// <summary>Where an organisation's audit trail goes as it grows: to its own SIEM.</summary>
/// <param name="Address">https, on the public Internet.</param>
/// <param name="Secret">What every delivery is signed with; whoever receives knows it too.</param>
public sealed record AuditStream(TenantId Organisation, string Address, string Secret)
{
    /// <summary>The number of the last entry that was taken there.</summary>
    public long Delivered { get; init; }

    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>In a row.</summary>
    public int Failures { get; init; }

    /// <summary>Of the last attempt; empty when it went well.</summary>
    public string Problem { get; init; } = "";

    /// <summary>Changes when somebody changes it, not with what is delivered.</summary>
    public string Version => Precondition.VersionOf(Address, Secret);

    /// <summary>Twice as long with each failure, an hour at most.</summary>
    public TimeSpan Wait => Failures == 0 ? Usual : TimeSpan.FromSeconds(Math.Min(3600, Usual.TotalSeconds * Math.Pow(2, Math.Min(Failures, 10))));

    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(10);

    public AuditStream Took(long number, DateTimeOffset now) => this with { Delivered = number, DeliveredAt = now, Failures = 0, Problem = "" };

    public AuditStream Failed(string why) => this with { Failures = Failures + 1, Problem = why[..Math.Min(why.Length, 300)] };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Address}, up to {Delivered}");
}
