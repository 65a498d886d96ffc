using System.Globalization;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Quotas;

/// <summary>How much of a quota is used.</summary>
/// <param name="Used">For requests a minute: those of today's busiest minute.</param>
/// <param name="Most">Null for no limit.</param>
public sealed record QuotaState(QuotaKind Kind, long Used, long? Most)
{
    private const int NearPercent = 80;

    /// <summary>It was set for this tenant and is not the usual limit.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Changes when the limit does, not with what is used.</summary>
    public string Version => VersionOf(Kind, IsOwn, Most);

    /// <param name="isOwn">Else it is the usual limit, whatever that is.</param>
    public static string VersionOf(QuotaKind kind, bool isOwn, long? most) =>
        Precondition.VersionOf(kind.ToString(), isOwn ? most?.ToString(CultureInfo.InvariantCulture) ?? "none" : "usual");

    public QuotaLevel Level => Most is not { } most ? QuotaLevel.Fine
        : Used >= most ? QuotaLevel.Reached
        : Used * 100m >= most * (decimal)NearPercent ? QuotaLevel.Near
        : QuotaLevel.Fine;

    /// <summary>More than there is: what a use case refuses before it comes to that.</summary>
    public bool IsOver => Used > Most;

    /// <summary>0 to 1; more when the limit was lowered below what is used.</summary>
    public double Share => Most is not { } most ? 0 : most == 0 ? 1 : (double)Used / most;
}

/// <summary>Near: four fifths are used.</summary>
public enum QuotaLevel { Fine, Near, Reached }
