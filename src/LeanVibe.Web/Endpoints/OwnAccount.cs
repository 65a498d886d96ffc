using LeanVibe.Platform.Identity.Members;
using LeanVibe.Platform.Identity.Sessions;
using LeanVibe.Platform.Kernel;
using LeanVibe.Web.Access;
using LeanVibe.Web.Endpoints.Paging;

namespace LeanVibe.Web.Endpoints;

/// <summary>What a person who is signed in does with their own account.</summary>
internal static class OwnAccount
{
    public static void MapAccount(this RouteGroupBuilder api)
    {
        var account = api.MapGroup("/account").WithTags("Account");

        account.MapGet("/sessions", async (ListSessions list, PageAsked page, CancellationToken cancellation) =>
                await page.NewestAsync(await list.ExecuteAsync(cancellation), session => $"{ListPlace.Of(session.StartedAt, session.Id)}"))
            .ForAccount().WithSummary("Where you are signed in").Produces<IEnumerable<SessionView>>();

        account.MapDelete("/sessions/{id:guid}", async (Guid id, EndSession end, CancellationToken cancellation) => (await end.ExecuteAsync(id, cancellation)).Answer(_ => TypedResults.NoContent()))
            .ForAccount().WithSummary("Sign out on one device").Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);

        account.MapGet("/organisations", async (ListOrganisations list, PageAsked page, CancellationToken cancellation) =>
                await page.AnswerAsync(await list.ExecuteAsync(cancellation), organisation => $"{organisation.Name}|{organisation.Id}"))
            .ForAccount().WithSummary("The organisations that you are a member of").Produces<IEnumerable<OrganisationView>>();
    }
}
