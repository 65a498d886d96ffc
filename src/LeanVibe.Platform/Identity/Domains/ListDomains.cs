using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Domains;

/// <summary>The domains that the organisation of this scope claims.</summary>
public sealed class ListDomains(IDomainStore domains, CurrentAccess access, CurrentTenant tenant)
{
    public async Task<Result<IReadOnlyList<Domain>>> ExecuteAsync(CancellationToken cancellation) => access.Lacks(Permission.ManageOrganisation) is { } refused
        ? refused
        : Result<IReadOnlyList<Domain>>.Of(await domains.ListAsync(tenant.Id, cancellation));
}
