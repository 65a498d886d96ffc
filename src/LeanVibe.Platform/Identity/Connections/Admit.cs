using LeanVibe.Platform.Identity.Domains;
using LeanVibe.Platform.Identity.Sessions;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Connections;

/// <summary>Lets somebody in of whom a provider has spoken.</summary>
/// <remarks>
/// <code>
/// address in a domain that this organisation has verified? ─► known by (connection, subject)? ─┬─► yes: still a member? ──────────────┐
///                                                                                             └─► no: connect, or become a member ─┴─► role by groups ─► session for this organisation alone
/// </code>
/// </remarks>
public sealed class Admit(IDomainStore domains, ITenantStore tenants, AdmitMember members, StartSession start, IdentityTrail trail)
{
    public async Task<Result<Admitted>> ExecuteAsync(Connection connection, Spoken spoken, SignInRequest request, Device device, CancellationToken cancellation)
    {
        if (await CheckAsync(connection, spoken, cancellation) is { } refused)
        {
            return refused;
        }

        var member = await members.ExecuteAsync(connection, spoken, request, cancellation);
        if (!member.Succeeded)
        {
            return member.Error;
        }

        var secret = await start.ForConnectionAsync(member.Value, connection, spoken, request.Session, device, cancellation);
        await trail.OfOrganisationAsync(connection.Organisation, new("signin", member.Value.ToString()) { Reason = connection.Name, Detail = spoken.Email }, cancellation);
        return new Admitted(secret, request.Return);
    }

    /// <summary>Whether this organisation's provider may speak for this address at all.</summary>
    private async Task<Error?> CheckAsync(Connection connection, Spoken spoken, CancellationToken cancellation)
    {
        if (spoken.Subject.Length is 0 or > 512)
        {
            return SignInRefusals.SubjectMissing;
        }

        if (!EmailAddress.IsValid(spoken.Email))
        {
            return SignInRefusals.EmailMissing;
        }

        var domain = DomainName.Of(spoken.Email);
        if (connection.Claims.HostedDomain.Length > 0 && !string.Equals(spoken.HostedDomain, domain, StringComparison.OrdinalIgnoreCase))
        {
            return SignInRefusals.NotManaged with { Detail = spoken.HostedDomain ?? "" };
        }

        if (await domains.OwnerOfAsync(domain, cancellation) != connection.Organisation)
        {
            return SignInRefusals.DomainUnverified with { Detail = domain };
        }

        return await tenants.FindAsync(connection.Organisation, cancellation) is { State: TenantState.Active } ? null : SignInRefusals.OrganisationRests;
    }
}
