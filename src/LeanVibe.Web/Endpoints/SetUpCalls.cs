using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Connections.SetUp;
using LeanVibe.Platform.Kernel;
using LeanVibe.Web.Access;
using LeanVibe.Web.Endpoints.Paging;

namespace LeanVibe.Web.Endpoints;

/// <summary>Links by which a customer's IT sets a connection up without an account.</summary>
internal static class SetUpCalls
{
    public static void MapSetUps(this RouteGroupBuilder api)
    {
        var links = api.MapGroup("/setup-links").WithTags("Sign-in");

        links.MapGet("", async (ListSetUps list, PageAsked page, CancellationToken cancellation) => await page.NewestAsync(await list.ExecuteAsync(cancellation), link => $"{ListPlace.Of(link.MadeAt, link.Id)}"))
            .ForOwner(Permission.ManageOrganisation).WithSummary("Links for setting connections up, newest first, with the last trial sign-in of each").Produces<IEnumerable<SetUpView>>();

        links.MapPost("", async (SetUpDraft body, InviteSetUp invite, CancellationToken cancellation) => (await invite.ExecuteAsync(body, cancellation)).Answer(made => TypedResults.Created($"/api/connections/{made.View.Connection}", made)))
            .ForOwner(Permission.ManageOrganisation).WithSummary("Make a link for one connection, a new one unless it names one that is off; its address is shown this once")
            .Produces<MadeSetUp>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

        links.MapDelete("{id:guid}", async (Guid id, EndSetUp end, CancellationToken cancellation) => (await end.ExecuteAsync(id, cancellation)).Answer(_ => TypedResults.NoContent()))
            .ForOwner(Permission.ManageOrganisation).WithSummary("Take a link back; it opens nothing at the next request")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);
    }
}
