using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Web.Access;

namespace LeanVibe.Web.Endpoints.Scim;

/// <summary>The SCIM 2.0 server (RFC 7644): the token says which organisation is meant, and nothing of another is ever found.</summary>
internal static class ScimCalls
{
    private const int MostAMinute = 3000;
    private static readonly string[] Known = ["Users", "Groups", "Bulk", ".search", "ServiceProviderConfig", "ResourceTypes", "Schemas"];

    public static void MapScim(this WebApplication app)
    {
        var scim = app.MapGroup("/scim/v2").ForOwner(Permission.Provision).ExcludeFromDescription();
        scim.AddEndpointFilter(NotTooOftenAsync);
        scim.MapScimDiscovery();
        scim.MapScimUsers();
        scim.MapScimGroups();
        scim.MapScimBulk();

        // What is there with another method is told from what is not there.
        scim.Map("{**rest}", (string? rest) => Known.Contains(rest?.Split('/')[0], StringComparer.Ordinal)
            ? ScimAnswers.Error(StatusCodes.Status405MethodNotAllowed, "", "This address does not take this method. See /scim/v2/ServiceProviderConfig for what is there.")
            : ScimAnswers.Error(StatusCodes.Status404NotFound, "", "There is no such endpoint. See /scim/v2/ResourceTypes for what is there."));
    }

    /// <summary>50 requests a second on average; an identity provider waits and goes on by itself.</summary>
    private static async ValueTask<object?> NotTooOftenAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var services = context.HttpContext.RequestServices;
        var tried = services.GetRequiredService<Attempts>().Try($"scim/{services.GetRequiredService<CurrentTenant>().Id}", MostAMinute, TimeSpan.FromMinutes(1));
        if (tried == Attempt.Allowed)
        {
            return await next(context);
        }

        if (tried == Attempt.FirstRefused)
        {
            await services.GetRequiredService<IAuditTrail>().WriteAsync(new("scim.refuse", "") { Reason = "too often" }, context.HttpContext.RequestAborted);
        }

        context.HttpContext.Response.Headers.RetryAfter = "60";
        return ScimAnswers.Error(StatusCodes.Status429TooManyRequests, "", $"More than {MostAMinute} requests in a minute. Wait a minute.");
    }
}
