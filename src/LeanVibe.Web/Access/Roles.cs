using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Policies;
using LeanVibe.Web.Endpoints;
using LeanVibe.Web.Endpoints.Scim;
using Microsoft.AspNetCore.Authorization;

namespace LeanVibe.Web.Access;

/// <summary>What an endpoint demands, before its use case demands it again: the permission that it declares, else to read when it reads and to build when it changes something.</summary>
internal static class Roles
{
    public const string Operator = "operator";

    public static AuthorizationPolicy OperatorOnly { get; } = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireClaim(Operator).Build();

    /// <summary>Somebody who works for a tenant.</summary>
    public static AuthorizationPolicy InTenant { get; } = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireClaim(RequestTenant.Claim).Build();

    /// <summary>Somebody with an account, in an organisation or not yet.</summary>
    public static AuthorizationPolicy WithAccount { get; } = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireClaim(Principals.Account).Build();

    public static Permission NeededFor(Declaration declaration, string method) =>
        declaration.Needs ?? (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) ? Permission.See : Permission.Build);

    public static void UseRoles(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        // What is no endpoint of a tenant (the live connection's own posts, a missing page) is closed or opened by its policy alone.
        if (context.GetEndpoint()?.Metadata.GetMetadata<Declaration>() is not { Caller: Caller.Owner } declaration
            || context.RequestServices.GetRequiredService<CurrentAccess>().Lacks(NeededFor(declaration, context.Request.Method)) is not { } lacking)
        {
            await next(context);
            return;
        }

        lacking = PolicyErrors.Find(context.User.FindFirst(Principals.Barred)?.Value) ?? lacking;
        await (ScimAnswers.IsScim(context.Request) ? ScimAnswers.Error(lacking) : Problems.Of(lacking)).ExecuteAsync(context);
    });
}
