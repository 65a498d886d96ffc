using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Identity.OAuth.Keys;
using LeanVibe.Platform.Kernel;
using LeanVibe.Web.Access;
using LeanVibe.Web.Endpoints.Paging;

namespace LeanVibe.Web.Endpoints;

/// <summary>Programs that use the platform as their authorisation server: those of the organisation, and those that a person let in.</summary>
internal static class Clients
{
    public static void MapClients(this RouteGroupBuilder api)
    {
        var clients = api.MapGroup("/clients").WithTags("Clients");

        clients.MapGet("", async (ListClients list, PageAsked page, CancellationToken cancellation) => await page.AnswerAsync(await list.ExecuteAsync(cancellation), client => $"{client.Name}|{client.Id}"))
            .ForOwner(Permission.ManageTokens).WithSummary("The programs of the organisation that sign people in or work for it by OAuth 2").Produces<IEnumerable<ClientView>>();

        clients.MapPost("", async (NewClient body, MakeClient make, CancellationToken cancellation) => (await make.ExecuteAsync(body.Kind, body.Name, body.RedirectUris ?? [], body.Scope ?? [], cancellation)).Answer())
            .ForOwner(Permission.ManageTokens).WithSummary("Register a program; its secret is shown this once")
            .Produces<MadeClient>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);

        clients.MapDelete("{client}", async (string client, EndClient end, CancellationToken cancellation) => (await end.ExecuteAsync(client, cancellation)).Answer(_ => TypedResults.NoContent()))
            .ForOwner(Permission.ManageTokens).WithSummary("Take a program away with everything that it was given; it gets nothing at its next request")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);

        var own = api.MapGroup("/account/programs").WithTags("Account");

        own.MapGet("", async (OwnGrants grants, PageAsked page, CancellationToken cancellation) => await page.NewestAsync(await grants.ListAsync(cancellation), grant => $"{ListPlace.Of(grant.GivenAt, grant.Id)}"))
            .ForAccount().WithSummary("The programs that you let in").Produces<IEnumerable<GrantView>>();

        own.MapDelete("{program:guid}", async (Guid program, OwnGrants grants, CancellationToken cancellation) => (await grants.EndAsync(program, cancellation)).Answer(_ => TypedResults.NoContent()))
            .ForAccount().WithSummary("Let a program in no longer; it gets nothing at its next request").Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);

        api.MapPost("/keys/signing", async (ServerKeys keys, CancellationToken cancellation) =>
            {
                await keys.RotateAsync(cancellation);
                return TypedResults.NoContent();
            })
            .ForOperator().WithTags("Keys").WithSummary("Make the authorisation server new keys; they sign from two minutes on, and what the old ones signed is good until it runs out").Produces(StatusCodes.Status204NoContent);
    }

    /// <param name="RedirectUris">Of a site or an app: where people are led back to, compared to the letter.</param>
    /// <param name="Scope">Permissions that it may ask for; without any it only learns who signs in.</param>
    internal sealed record NewClient(ClientKind Kind, string Name, IReadOnlyList<string>? RedirectUris = null, IReadOnlyList<Permission>? Scope = null);
}
