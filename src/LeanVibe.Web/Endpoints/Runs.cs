using LeanVibe.Factory.Approve;
using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;
using LeanVibe.Web.Access;
using LeanVibe.Web.Endpoints.Paging;

namespace LeanVibe.Web.Endpoints;

/// <summary>Runs: from an idea to a live product.</summary>
internal static class Runs
{
    public static void MapRuns(this RouteGroupBuilder api)
    {
        var runs = api.MapGroup("/runs").WithTags("Runs");

        runs.MapPost("", async (NewRun body, StartRun start, CancellationToken cancellation) =>
                (await start.ExecuteAsync(body.ToRequest(), cancellation)).Answer(run => TypedResults.Accepted($"/api/runs/{run.Id}", run)))
            .ForOwner(Permission.Build).WithSummary("Start a run from an idea in words or from a Blueprint")
            .Produces<RunView>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status429TooManyRequests);

        runs.MapGet("", async (ListRuns list, PageAsked page, CancellationToken cancellation, bool open = false) =>
                await page.AnswerAsync(await list.PageAsync(open, ListPlace.Read(page.After), page.Fetch, cancellation), run => $"{ListPlace.Of(run.CreatedAt, Guid.Parse(run.Id))}"))
            .WithSummary("All runs, newest first; with open=true only those that are not over").Produces<IEnumerable<RunView>>();

        runs.MapGet("{id}", async (RunId id, GetRun get, CancellationToken cancellation) => (await get.ExecuteAsync(id, cancellation)).Answer())
            .WithSummary("One run: stages, gates, failure, and the product's address when it is live")
            .Produces<RunView>().ProducesProblem(StatusCodes.Status404NotFound);

        runs.MapGet("{id}/events", RunEvents.StreamAsync)
            .WithSummary("The run's log as server-sent events, until it stands still; resumes after Last-Event-ID")
            .Produces(StatusCodes.Status200OK, contentType: "text/event-stream").ProducesProblem(StatusCodes.Status404NotFound);

        runs.MapPost("{id}/approve", async (RunId id, Approve body, ApproveBlueprint approve, CancellationToken cancellation) =>
                (await approve.ExecuteAsync(id, body.Hash, "owner", cancellation)).Answer())
            .ForOwner(Permission.Approve).WithSummary("Approve the Blueprint with this hash; the run goes on")
            .Produces<RunView>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

        runs.MapPost("{id}/cancel", async (RunId id, CancelRun cancel, CancellationToken cancellation) => (await cancel.ExecuteAsync(id, cancellation)).Answer())
            .ForOwner(Permission.Build).WithSummary("Stop a run for good")
            .Produces<RunView>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

        runs.MapPost("{id}/resume", async (RunId id, ResumeRun resume, CancellationToken cancellation) => (await resume.ExecuteAsync(id, cancellation)).Answer())
            .ForOwner(Permission.Build).WithSummary("Go on with a run that was interrupted, cancelled or failed")
            .Produces<RunView>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    /// <param name="Hash">The blueprintHash of the run that was looked at.</param>
    internal sealed record Approve(string Hash);
}
