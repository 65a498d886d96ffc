using System.Security.Claims;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Web.Endpoints;
using Microsoft.AspNetCore.Authorization;

namespace LeanVibe.Web.Access;

/// <summary>What a role may do: a viewer only reads; whoever runs the platform is its operator and alone manages tenants.</summary>
internal static class Roles
{
    public const string Operator = "operator";

    public static AuthorizationPolicy OperatorOnly { get; } = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireClaim(Operator).Build();

    public static void UseRoles(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var reads = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method);
        if (reads || context.User.FindFirstValue(ClaimTypes.Role) != nameof(TenantRole.Viewer))
        {
            await next(context);
            return;
        }

        await Problems.Write("role-too-weak", "A viewer may look, and change nothing.", StatusCodes.Status403Forbidden, "Ask an administrator of your organisation.").ExecuteAsync(context);
    });
}
