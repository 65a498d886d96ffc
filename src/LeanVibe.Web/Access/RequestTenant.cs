using System.Security.Claims;
using LeanVibe.Platform.Audit;
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
        Enter(context.RequestServices.GetRequiredService<CurrentActor>(), context.User, context.Connection.RemoteIpAddress?.ToString() ?? "");
        return next(context);
    });

    public static void Enter(CurrentTenant tenant, ClaimsPrincipal user)
    {
        if (TenantId.TryParse(user.FindFirstValue(Claim), null, out var id))
        {
            tenant.Enter(id);
        }
    }

    public static void Enter(CurrentActor actor, ClaimsPrincipal user, string origin)
    {
        if (user.Identity?.Name is { } name)
        {
            actor.Enter(name, origin);
        }
    }
}

/// <summary>A live page works for the tenant that its connection was opened for.</summary>
internal sealed class CircuitTenant(CurrentTenant tenant, CurrentActor actor, AuthenticationStateProvider authentication) : CircuitHandler
{
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        RequestTenant.Enter(tenant, user);
        RequestTenant.Enter(actor, user, "site");
    }
}
