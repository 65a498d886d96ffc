using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Domains;

/// <summary>The organisation's provider speaks for addresses there no more, from the next sign-in on, and another organisation may verify the domain.</summary>
public sealed class GiveUpDomain(IDomainStore domains, CurrentAccess access, CurrentTenant tenant, IAuditTrail audit)
{
    public async Task<Result<bool>> ExecuteAsync(string text, CancellationToken cancellation)
    {
        if (access.Lacks(Permission.ManageOrganisation) is { } refused)
        {
            return refused;
        }

        var name = DomainName.Normalise(text);
        if (await domains.FindAsync(tenant.Id, name, cancellation) is null)
        {
            return DomainErrors.Unknown;
        }

        if (access.LacksFreshProof() is { } stale)
        {
            return stale;
        }

        await domains.RemoveAsync(tenant.Id, name, cancellation);
        await audit.WriteAsync(new("domain.give-up", name), cancellation);
        return true;
    }
}
