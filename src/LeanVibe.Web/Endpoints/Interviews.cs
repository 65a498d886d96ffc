using System.Net.Mime;
using System.Text;
using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Serialization;
using LeanVibe.Factory.Interviews;
using LeanVibe.Factory.Interviews.Market;
using LeanVibe.Factory.Runs;
using LeanVibe.Generation.Views;
using LeanVibe.Platform.Kernel;
using LeanVibe.Web.Access;
using LeanVibe.Web.Endpoints.Paging;
using Permission = LeanVibe.Platform.Identity.Permission;

namespace LeanVibe.Web.Endpoints;

/// <summary>Interviews: from an idea in words to a Blueprint that can be approved.</summary>
internal static class Interviews
{
    public static void MapInterviews(this RouteGroupBuilder api)
    {
        var interviews = api.MapGroup("/interviews").WithTags("Interviews");

        interviews.MapPost("", async (StartInterviewRequest body, StartInterview start, CancellationToken cancellation) =>
                (await start.ExecuteAsync(body, cancellation)).Answer(view => TypedResults.Created($"/api/interviews/{view.Id}", view)))
            .ForOwner(Permission.Build).WithSummary("Begin an interview; the same id begins it once")
            .Produces<InterviewView>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest);

        interviews.MapGet("", async (ListInterviews list, PageAsked page, CancellationToken cancellation) =>
                await page.AnswerAsync(await list.PageAsync(ListPlace.Read(page.After), page.Fetch, cancellation), line => $"{ListPlace.Of(line.ChangedAt, Guid.Parse(line.Id))}"))
            .WithSummary("The interviews that changed last, first").Produces<IEnumerable<InterviewLine>>();

        interviews.MapGet("{id}", async (InterviewId id, GetInterview get, CancellationToken cancellation) => (await get.ExecuteAsync(id, cancellation)).Answer())
            .WithSummary("One interview: what was said, how far it is, what is asked next")
            .Produces<InterviewView>().ProducesProblem(StatusCodes.Status404NotFound);

        interviews.MapPost("{id}/turns", async (InterviewId id, TurnRequest body, TakeTurn take, CancellationToken cancellation) => (await take.ExecuteAsync(id, body, cancellation)).Answer())
            .ForOwner(Permission.Build).WithSummary("Answer, skip, leave the question to us, go back, or say something unasked; 409 when the interview went on meanwhile")
            .Produces<InterviewView>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

        interviews.MapPost("{id}/build", async (InterviewId id, Approval body, BuildInterview build, CancellationToken cancellation) =>
                (await build.ExecuteAsync(id, body.Hash, cancellation)).Answer(run => TypedResults.Accepted($"/api/runs/{run.Id}", run)))
            .ForOwner(Permission.Approve).WithSummary("Approve the Blueprint with this hash and build it")
            .Produces<RunView>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

        interviews.MapGet("{id}/market", async (InterviewId id, ResearchMarket research, CancellationToken cancellation) => (await research.ExecuteAsync(id, cancellation)).Answer())
            .WithSummary("Products of the same kind, each with source and date; looked up where a search service is configured")
            .Produces<MarketView>().ProducesProblem(StatusCodes.Status404NotFound);

        interviews.MapDerived("blueprint", "The Blueprint so far", MediaTypeNames.Application.Json, BlueprintJson.Write);
        interviews.MapDerived("er.svg", "The entities and their relations as a drawing", MediaTypeNames.Image.Svg, ErDiagram.Svg);
    }

    private static void MapDerived(this RouteGroupBuilder interviews, string name, string summary, string type, Func<Blueprint, string> derive) =>
        interviews.MapGet($"{{id}}/{name}", async (InterviewId id, GetInterview get, CancellationToken cancellation) =>
                (await get.ExecuteAsync(id, cancellation)).Answer(view => view.Blueprint is { } blueprint
                    ? TypedResults.Text(derive(blueprint), type, Encoding.UTF8)
                    : Problems.Write("nothing-to-build", "There is no Blueprint yet.", StatusCodes.Status404NotFound, "Say what people keep, order or manage with it.")))
            .WithSummary(summary).Produces(StatusCodes.Status200OK, contentType: type).ProducesProblem(StatusCodes.Status404NotFound);

    /// <param name="Hash">The blueprintHash of the interview that was looked at.</param>
    internal sealed record Approval(string Hash);
}
