using System.Net;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Policies;
using LeanVibe.Web.Access;

namespace LeanVibe.Web.Endpoints;

/// <summary>What the organisation demands of everybody who works in it.</summary>
internal static class PolicyCalls
{
    public static void MapPolicy(this RouteGroupBuilder api)
    {
        var policy = api.MapGroup("/policy").WithTags("Sign-in");

        policy.MapGet("", async (SetPolicy set, CancellationToken cancellation) => (await set.FindAsync(cancellation)).Answer(p => Versions.Tagged(PolicyView.Of(p), p.Version)))
            .ForOwner(Permission.ManageOrganisation).WithSummary("What the organisation demands: authenticator, length of sessions, networks, single sign-on").ProducesTagged<PolicyView>();

        policy.MapPut("", async (PolicyView body, SetPolicy set, CancellationToken cancellation) => body.ToPolicy() is { } wanted
                ? (await set.ExecuteAsync(wanted, cancellation)).Answer(p => Versions.Tagged(PolicyView.Of(p), p.Version))
                : Problems.Of(PolicyErrors.Invalid))
            .ForOwner(Permission.ManageOrganisation).WithSummary("Demand something else; it holds from everybody's next request on, and what would shut everybody out is refused").OnVersion()
            .ProducesTagged<PolicyView>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);
    }

    /// <param name="IdleMinutes">5 to 720; null for the usual 12 hours.</param>
    /// <param name="LongestHours">1 to 168; null for the usual 7 days.</param>
    /// <param name="Networks">CIDR, for example 203.0.113.0/24; none for anywhere.</param>
    /// <param name="BreakGlass">The account of the owner who gets in with password and code when the provider fails.</param>
    internal sealed record PolicyView(bool NeedsCode = false, int? IdleMinutes = null, int? LongestHours = null, IReadOnlyList<string>? Networks = null, bool SsoOnly = false, string? BreakGlass = null)
    {
        public static PolicyView Of(OrganisationPolicy p) => new(p.NeedsCode, p.IdleMinutes, p.LongestHours, [.. p.Networks.Select(n => n.ToString())], p.SsoOnly, p.BreakGlass?.ToString());

        /// <returns>Null when a network or the account is none.</returns>
        public OrganisationPolicy? ToPolicy()
        {
            AccountId owner = default;
            return (Networks ?? []).All(n => IPNetwork.TryParse(n, out _)) && (BreakGlass is null || AccountId.TryParse(BreakGlass, null, out owner))
                ? new() { NeedsCode = NeedsCode, IdleMinutes = IdleMinutes, LongestHours = LongestHours, Networks = [.. (Networks ?? []).Select(n => IPNetwork.Parse(n))], SsoOnly = SsoOnly, BreakGlass = BreakGlass is null ? null : owner }
                : null;
        }
    }
}
