using System.Net;
using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Identity.Policies;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Identity;

/// <summary>What an organisation demands. It is asked before a request has a tenant, therefore shared; it holds ids, numbers and networks.</summary>
internal sealed class PolicyRow : SharedRow
{
    [Classified(DataClass.Identifier)]
    public Guid Organisation { get; init; }

    [Classified(DataClass.Operational)]
    public bool NeedsCode { get; set; }

    [Classified(DataClass.Operational)]
    public int? IdleMinutes { get; set; }

    [Classified(DataClass.Operational)]
    public int? LongestHours { get; set; }

    /// <summary>With spaces between them.</summary>
    [Classified(DataClass.Operational)]
    public string Networks { get; set; } = "";

    [Classified(DataClass.Operational)]
    public bool SsoOnly { get; set; }

    [Classified(DataClass.Identifier)]
    public Guid? BreakGlass { get; set; }

    public OrganisationPolicy ToPolicy() => new()
    {
        NeedsCode = NeedsCode, IdleMinutes = IdleMinutes, LongestHours = LongestHours, SsoOnly = SsoOnly, BreakGlass = BreakGlass is { } owner ? new(owner) : null,
        Networks = [.. Networks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(IPNetwork.Parse)],
    };

    public void Take(OrganisationPolicy policy) =>
        (NeedsCode, IdleMinutes, LongestHours, Networks, SsoOnly, BreakGlass) = (policy.NeedsCode, policy.IdleMinutes, policy.LongestHours, string.Join(' ', policy.Networks), policy.SsoOnly, policy.BreakGlass?.Value);
}
