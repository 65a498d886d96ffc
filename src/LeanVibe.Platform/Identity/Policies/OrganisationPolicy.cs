using System.Globalization;
using System.Net;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Policies;

/// <summary>What an organisation demands of everybody who works in it, beyond their role. It holds at every request.</summary>
public sealed record OrganisationPolicy
{
    public const int MostNetworks = 50;

    public static OrganisationPolicy None { get; } = new();

    /// <summary>Whoever signs in with a password, or has a token of their own, has an authenticator. Whom a provider lets in it has checked itself.</summary>
    public bool NeedsCode { get; init; }

    /// <summary>A session that was not used for so long is over; 5 minutes to <see cref="Session.Idle"/>. Null for the usual.</summary>
    public int? IdleMinutes { get; init; }

    /// <summary>A session is over so long after it began, however busy it is; 1 hour to <see cref="Session.Longest"/>. Null for the usual.</summary>
    public int? LongestHours { get; init; }

    /// <summary>Whence people and programs may come (CIDR, IPv4 and IPv6); none for anywhere. An identity provider that keeps members in step comes from its own.</summary>
    public IReadOnlyList<IPNetwork> Networks { get; init; } = [];

    /// <summary>Only by the organisation's own connection, except <see cref="BreakGlass"/>.</summary>
    public bool SsoOnly { get; init; }

    /// <summary>The owner who gets in with password and code when the provider fails.</summary>
    public AccountId? BreakGlass { get; init; }

    public string Version => Precondition.VersionOf(ToString());

    public bool IsOver(Session session, DateTimeOffset now) =>
        (IdleMinutes is { } idle && now >= session.SeenAt + TimeSpan.FromMinutes(idle)) || (LongestHours is { } longest && now >= session.StartedAt + TimeSpan.FromHours(longest));

    /// <param name="address">Null when nobody knows whence: work of the platform itself.</param>
    public bool LetsInFrom(IPAddress? address)
    {
        var plain = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return plain is null || Networks.Count == 0 || Networks.Any(n => n.Contains(plain));
    }

    public bool IsValid =>
        IdleMinutes is null or >= 5 && (IdleMinutes ?? 0) <= Session.Idle.TotalMinutes && LongestHours is null or >= 1 && (LongestHours ?? 0) <= Session.Longest.TotalHours && Networks.Count <= MostNetworks;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"authenticator {(NeedsCode ? "needed" : "not needed")}, idle {IdleMinutes} min, longest {LongestHours} h, networks [{string.Join(' ', Networks)}], {(SsoOnly ? $"single sign-on only, break-glass {BreakGlass}" : "any sign-in")}");
}
