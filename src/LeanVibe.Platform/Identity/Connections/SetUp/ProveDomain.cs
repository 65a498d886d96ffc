using LeanVibe.Platform.Identity.Domains;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Connections.SetUp;

/// <summary>Whoever has a link has the domain's proof looked up.</summary>
public sealed class ProveDomain(OpenSetUp open, TenantScopes scopes)
{
    public async Task<Result<Domain>> ExecuteAsync(string secret, CancellationToken cancellation)
    {
        var opened = await open.ExecuteAsync(secret, cancellation);
        return !opened.Succeeded ? opened.Error
            : opened.Value.Domain is not { } domain ? SetUpErrors.NoDomain
            : await scopes.DoAsync<CheckDomain, Result<Domain>>(domain.Organisation, check => check.ExecuteAsync(domain.Name, cancellation));
    }
}
