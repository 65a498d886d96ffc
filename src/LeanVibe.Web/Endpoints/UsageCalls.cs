using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Usage;
using LeanVibe.Web.Access;

namespace LeanVibe.Web.Endpoints;

/// <summary>What the caller's tenant used.</summary>
internal static class UsageCalls
{
    private const int UsualDays = 30;

    public static void MapUsage(this RouteGroupBuilder api)
    {
        var usage = api.MapGroup("/usage").WithTags("Usage");

        usage.MapGet("", async (ReadUsage read, TimeProvider time, CancellationToken cancellation, DateOnly? from = null, DateOnly? to = null) =>
            {
                var last = to ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
                return (await read.DaysAsync(from ?? last.AddDays(1 - UsualDays), last, cancellation)).Answer();
            })
            .WithSummary("Your usage added up per day (UTC) and kind, both days included, 400 at most; without days the last 30")
            .Produces<IEnumerable<UsageDay>>().ProducesProblem(StatusCodes.Status400BadRequest).ForOwner(Permission.SeeBilling);

        usage.MapGet("records", async (ReadUsage read, CancellationToken cancellation, RevenueStream stream = RevenueStream.Subscription, long after = 0, int most = 100) =>
                (await read.RecordsAsync(stream, after, most, cancellation)).Answer())
            .WithSummary("The single records of a revenue stream after a number, oldest first, 500 at most; each event is there once, for ever")
            .Produces<IEnumerable<UsageRecord>>().ForOwner(Permission.SeeBilling);
    }
}
