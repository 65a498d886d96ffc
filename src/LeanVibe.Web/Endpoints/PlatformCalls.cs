using LeanVibe.Factory.Figures;
using LeanVibe.Platform.Figures;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Quotas;
using LeanVibe.Web.Access;
using LeanVibe.Web.Endpoints.Paging;

namespace LeanVibe.Web.Endpoints;

/// <summary>What whoever runs the platform sees of all tenants together.</summary>
internal static class PlatformCalls
{
    private const int UsualDays = 30;

    public static void MapPlatform(this RouteGroupBuilder api)
    {
        var platform = api.MapGroup("/platform").WithTags("Platform");

        platform.MapGet("", async (ReadPlatform read, CancellationToken cancellation) => (await read.NowAsync(cancellation)).Answer())
            .WithSummary("How the platform stands: organisations, products, what is awake and at work").Produces<PlatformNow>().ForOperator();

        platform.MapGet("days", async (ReadPlatform read, TimeProvider time, CancellationToken cancellation, DateOnly? from = null, DateOnly? to = null) =>
            {
                var last = to ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
                return (await read.DaysAsync(from ?? last.AddDays(1 - UsualDays), last, cancellation)).Answer();
            })
            .WithSummary("Growth, activity, cost and health of every day (UTC), both days included, 400 at most; without days the last 30")
            .Produces<IEnumerable<PlatformDay>>().ProducesProblem(StatusCodes.Status400BadRequest).ForOperator();

        platform.MapGet("pressure", async (ReadPressure read, PageAsked page, CancellationToken cancellation) =>
                await page.AnswerAsync((await read.ExecuteAsync(page.After, page.Fetch, cancellation)).Then(found => Result<IReadOnlyList<TenantPressure>>.Of(found.Tenants)), tenant => tenant.Tenant))
            .WithSummary("Tenants near a limit or at it, in the order of their names").Produces<IEnumerable<TenantPressure>>().ForOperator();
    }
}
