using LeanVibe.Web.Endpoints;

namespace LeanVibe.Web.Access;

/// <summary>Answers only to names of this machine, so that a foreign name that points here (DNS rebinding) reaches nothing.</summary>
internal static class KnownHosts
{
    public static void UseKnownHosts(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (IsKnown(context.Request.Host.Host))
        {
            await next(context);
            return;
        }

        await Problems.Write("host-unknown", "This platform answers to localhost and to <product>.localhost alone.", StatusCodes.Status421MisdirectedRequest)
            .ExecuteAsync(context);
    });

    public static bool IsKnown(string host) =>
        host is "127.0.0.1" or "[::1]"
        || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
}
