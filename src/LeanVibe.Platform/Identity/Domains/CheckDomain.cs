using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Domains;

/// <summary>
/// Looks the TXT record up. Found, the domain is verified, unless another organisation was first. Of a domain that is verified already a missing record
/// counts only after a week; a name system that does not answer changes nothing.
/// </summary>
public sealed class CheckDomain(IDomainStore domains, IDnsTxt dns, CurrentAccess access, CurrentTenant tenant, IAuditTrail audit, Attempts attempts, TimeProvider time)
{
    public async Task<Result<Domain>> ExecuteAsync(string text, CancellationToken cancellation)
    {
        if (access.Lacks(Permission.ManageOrganisation) is { } refused)
        {
            return refused;
        }

        if (await domains.FindAsync(tenant.Id, DomainName.Normalise(text), cancellation) is not { } domain)
        {
            return DomainErrors.Unknown;
        }

        if (attempts.Try($"domain/{tenant.Id}", 30, TimeSpan.FromMinutes(1)) != Attempt.Allowed)
        {
            return IdentityErrors.TooOften;
        }

        var found = await dns.ReadAsync(domain.Record, cancellation);
        if (!found.Succeeded)
        {
            return found.Error;
        }

        domain = domain with { CheckedAt = time.GetUtcNow() };
        return found.Value.Any(record => record.Trim() == domain.Proof) ? await ProvenAsync(domain, cancellation) : await MissingAsync(domain, cancellation);
    }

    private async Task<Result<Domain>> ProvenAsync(Domain domain, CancellationToken cancellation)
    {
        var verified = domain with { VerifiedAt = domain.VerifiedAt ?? domain.CheckedAt, MissingSince = null };
        if (!await domains.SaveAsync(verified, cancellation))
        {
            await audit.WriteAsync(new("domain.verify-refuse", domain.Name) { Reason = "another organisation has it" }, cancellation);
            return DomainErrors.Taken;
        }

        if (domain.VerifiedAt is null)
        {
            await audit.WriteAsync(new("domain.verify", domain.Name), cancellation);
        }

        return verified;
    }

    private async Task<Result<Domain>> MissingAsync(Domain domain, CancellationToken cancellation)
    {
        if (domain.VerifiedAt is null)
        {
            await domains.SaveAsync(domain, cancellation);
            await audit.WriteAsync(new("domain.verify-refuse", domain.Name) { Reason = "no record" }, cancellation);
            return DomainErrors.NoRecord(domain);
        }

        var missing = domain with { MissingSince = domain.MissingSince ?? domain.CheckedAt };
        if (missing.CheckedAt < missing.MissingSince + Domain.Grace)
        {
            await domains.SaveAsync(missing, cancellation);
            return missing;
        }

        await domains.SaveAsync(missing with { VerifiedAt = null, MissingSince = null }, cancellation);
        await audit.WriteAsync(new("domain.lapse", domain.Name) { Reason = "the record is gone for a week" }, cancellation);
        return DomainErrors.NoRecord(domain);
    }
}
