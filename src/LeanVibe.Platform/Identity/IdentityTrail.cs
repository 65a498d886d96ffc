using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Platform.Identity;

/// <summary>
/// Writes what happens around accounts where it belongs: into the account's own trail, into the organisation's, or, when nobody is known yet,
/// into that of whoever runs the platform.
/// </summary>
public sealed class IdentityTrail(TenantScopes scopes, CurrentActor actor)
{
    public Task OfAccountAsync(AccountId account, AuditEvent what, CancellationToken cancellation) => WriteAsync(account.Space, what, cancellation);

    public Task OfOrganisationAsync(TenantId organisation, AuditEvent what, CancellationToken cancellation) => WriteAsync(organisation, what, cancellation);

    public Task OfNobodyAsync(AuditEvent what, CancellationToken cancellation) => WriteAsync(TenantId.Personal, what, cancellation);

    private async Task WriteAsync(TenantId where, AuditEvent what, CancellationToken cancellation)
    {
        await using var scope = scopes.Open(where);
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Enter(actor.Name, actor.Origin);
        await scope.ServiceProvider.GetRequiredService<IAuditTrail>().WriteAsync(what, cancellation);
    }
}
