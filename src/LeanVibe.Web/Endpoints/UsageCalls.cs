using System.Globalization;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Usage;
using LeanVibe.Web.Access;
using LeanVibe.Web.Endpoints.Paging;

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

        usage.MapGet("records", async (ReadUsage read, PageAsked page, CancellationToken cancellation, RevenueStream stream = RevenueStream.Subscription) =>
                await (await read.RecordsAsync(stream, long.TryParse(page.After, NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : 0, page.Fetch, cancellation))
                    .AnswerAsync(records => page.AnswerAsync(records, record => record.Number.ToString(CultureInfo.InvariantCulture))))
            .WithSummary("The single records of a revenue stream, oldest first; each event is there once, for ever")
            .Produces<IEnumerable<UsageRecord>>().ForOwner(Permission.SeeBilling);
    }
}
