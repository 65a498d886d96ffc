using System.Security.Claims;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Web.Access;

/// <summary>A request works for the tenant that its credential names, and may what its role may; no header, address or body changes it.</summary>
internal static class RequestTenant
{
    public const string Claim = "tenant";

    public static void UseRequestTenant(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var services = context.RequestServices;
        Enter(services.GetRequiredService<CurrentTenant>(), context.User);
        Enter(services.GetRequiredService<CurrentActor>(), context.User, context.Connection.RemoteIpAddress?.ToString() ?? "");
        Principals.Enter(services.GetRequiredService<CurrentAccess>(), context.User);
        return next(context);
    });

    public static void Enter(CurrentTenant tenant, ClaimsPrincipal user)
    {
        if (TenantId.TryParse(user.FindFirstValue(Claim), null, out var id))
        {
            tenant.Enter(id);
        }
    }

    public static void Enter(CurrentActor actor, ClaimsPrincipal user, string origin) => actor.Enter(user.Identity?.Name ?? "visitor", origin);
}
