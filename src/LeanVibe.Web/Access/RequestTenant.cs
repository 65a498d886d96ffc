using System.Security.Claims;
using LeanVibe.Platform.Tenancy;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace LeanVibe.Web.Access;

/// <summary>A request works for the tenant that its credential names; no header, address or body changes it.</summary>
internal static class RequestTenant
{
    public const string Claim = "tenant";

    public static void UseRequestTenant(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        Enter(context.RequestServices.GetRequiredService<CurrentTenant>(), context.User);
        return next(context);
    });

    public static void Enter(CurrentTenant tenant, ClaimsPrincipal user)
    {
        if (TenantId.TryParse(user.FindFirstValue(Claim), null, out var id))
        {
            tenant.Enter(id);
        }
    }
}

/// <summary>A live page works for the tenant that its connection was opened for.</summary>
internal sealed class CircuitTenant(CurrentTenant tenant, AuthenticationStateProvider authentication) : CircuitHandler
{
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) =>
        RequestTenant.Enter(tenant, (await authentication.GetAuthenticationStateAsync()).User);
}
