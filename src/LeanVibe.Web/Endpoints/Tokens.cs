using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Kernel;
using LeanVibe.Web.Access;
using LeanVibe.Web.Endpoints.Paging;

namespace LeanVibe.Web.Endpoints;

/// <summary>Tokens: of the organisation, of its identity provider, and of the person who is signed in.</summary>
internal static class Tokens
{
    public static void MapTokens(this RouteGroupBuilder api)
    {
        var tokens = api.MapGroup("/tokens").WithTags("Tokens");

        tokens.MapGet("", async (ListTokens list, PageAsked page, CancellationToken cancellation) => await page.NewestAsync(await list.ExecuteAsync(cancellation), KeyOf))
            .ForOwner(Permission.ManageTokens).WithSummary("Everything that gets into the organisation by a token, its members' own ones too, with the last use").Produces<IEnumerable<TokenView>>();

        tokens.MapPost("", async (NewToken body, MakeToken make, CancellationToken cancellation) =>
                (await make.ExecuteAsync(body.Kind == TokenKind.Directory ? TokenKind.Directory : TokenKind.Organisation, body.Name, body.Scope ?? [Permission.See], body.Days, cancellation)).Answer())
            .ForOwner(Permission.ManageTokens).WithSummary("Make a token for the organisation's programs, or (kind directory) for its identity provider, of which two last at once; it is shown this once")
            .Produces<MadeToken>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);

        tokens.MapDelete("{token:guid}", async (Guid token, EndToken end, CancellationToken cancellation) => (await end.ExecuteAsync(token, cancellation)).Answer(_ => TypedResults.NoContent()))
            .ForOwner(Permission.ManageTokens).WithSummary("Take a token back, whoever has it; it opens nothing at the next request")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);

        var own = api.MapGroup("/account/tokens").WithTags("Account");

        own.MapGet("", async (ListTokens list, PageAsked page, CancellationToken cancellation) => await page.NewestAsync(await list.OwnAsync(cancellation), KeyOf))
            .ForAccount().WithSummary("Your own tokens in the organisation where you work").Produces<IEnumerable<TokenView>>();

        own.MapPost("", async (NewToken body, MakeToken make, CancellationToken cancellation) => (await make.ExecuteAsync(TokenKind.Personal, body.Name, body.Scope ?? [Permission.See], body.Days, cancellation)).Answer())
            .ForAccount().WithSummary("Make a token of your own: it may what you may, and no more than its scope; it is shown this once")
            .Produces<MadeToken>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);

        own.MapDelete("{token:guid}", async (Guid token, EndToken end, CancellationToken cancellation) => (await end.OwnAsync(token, cancellation)).Answer(_ => TypedResults.NoContent()))
            .ForAccount().WithSummary("Take back a token of your own").Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static string KeyOf(TokenView token) => $"{ListPlace.Of(token.CreatedAt, token.Id)}";

    /// <param name="Scope">Permissions; without any it may look.</param>
    /// <param name="Days">How long it is good, 1 to 366.</param>
    internal sealed record NewToken(string Name, IReadOnlyList<Permission>? Scope = null, int Days = 90, TokenKind Kind = TokenKind.Organisation);
}
