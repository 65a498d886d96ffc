using LeanVibe.Platform.Identity.Elevations;
using LeanVibe.Web.Access;

namespace LeanVibe.Web.Endpoints;

/// <summary>Operators act inside an organisation only so: with a reason that it reads, and for an hour at most.</summary>
internal static class ElevationCalls
{
    public static void MapElevations(this RouteGroupBuilder api)
    {
        var elevations = api.MapGroup("/elevations").WithTags("Tenants");

        elevations.MapPost("", async (NewElevation body, Elevate elevate, CancellationToken cancellation) => (await elevate.ExecuteAsync(body.Organisation, body.Reason, body.Minutes, cancellation)).Answer())
            .ForOperator().WithSummary("Act inside an organisation for a while; the token is shown this once, the reason stands in the organisation's audit trail")
            .Produces<Elevated>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);

        elevations.MapDelete("{id:guid}", async (Guid id, EndElevation end, CancellationToken cancellation) => (await end.ExecuteAsync(id, cancellation)).Answer(_ => TypedResults.NoContent()))
            .ForOperator().WithSummary("End an elevation before its time").Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <param name="Organisation">Its slug.</param>
    /// <param name="Minutes">1 to 60.</param>
    internal sealed record NewElevation(string Organisation, string Reason, int Minutes = 15);
}
