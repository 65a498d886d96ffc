using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Domains;

/// <summary>An organisation says that a domain is its own, and learns which TXT record proves it. Several may claim one; the name system decides.</summary>
public sealed class ClaimDomain(IDomainStore domains, CurrentAccess access, CurrentTenant tenant, IAuditTrail audit, TimeProvider time)
{
    private const int Most = 50;

    public async Task<Result<Domain>> ExecuteAsync(string text, CancellationToken cancellation)
    {
        if (access.Lacks(Permission.ManageOrganisation) is { } refused)
        {
            return refused;
        }

        var name = DomainName.Normalise(text);
        if (!DomainName.IsValid(name))
        {
            return DomainErrors.Invalid;
        }

        if (await domains.FindAsync(tenant.Id, name, cancellation) is { } known)
        {
            return known;
        }

        if ((await domains.ListAsync(tenant.Id, cancellation)).Count >= Most)
        {
            return DomainErrors.Many(Most);
        }

        var claimed = await domains.AddAsync(new(tenant.Id, name, $"leanvibe-domain={Secret.New()}", time.GetUtcNow()), cancellation);
        await audit.WriteAsync(new("domain.claim", name), cancellation);
        return claimed;
    }
}
