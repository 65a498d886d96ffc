using LeanVibe.Platform.Identity.Domains;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Connections;

/// <summary>Whether an organisation's provider may speak for somebody at all.</summary>
public sealed class CheckSpoken(IDomainStore domains, ITenantStore tenants)
{
    /// <returns>Why not, or null.</returns>
    public async Task<Error?> ExecuteAsync(Connection connection, Spoken spoken, CancellationToken cancellation)
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
