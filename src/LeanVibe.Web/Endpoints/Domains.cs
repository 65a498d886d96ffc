using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Domains;
using LeanVibe.Web.Access;
using LeanVibe.Web.Endpoints.Paging;

namespace LeanVibe.Web.Endpoints;

/// <summary>Domains of the caller's organisation, and their proof.</summary>
internal static class Domains
{
    public static void MapDomains(this RouteGroupBuilder api)
    {
        var domains = api.MapGroup("/domains").WithTags("Sign-in");

        domains.MapGet("", async (ListDomains list, PageAsked page, CancellationToken cancellation) => await page.AnswerAsync((await list.ExecuteAsync(cancellation)).Each(DomainView.Of), domain => domain.Name))
            .ForOwner(Permission.ManageOrganisation).WithSummary("Domains that the organisation claims, with the TXT record that proves each").Produces<IEnumerable<DomainView>>();

        domains.MapPost("", async (NewDomain body, ClaimDomain claim, CancellationToken cancellation) => (await claim.ExecuteAsync(body.Name, cancellation)).Answer(Seen))
            .ForOwner(Permission.ManageOrganisation).WithSummary("Claim a domain; the answer says which TXT record proves it")
            .Produces<DomainView>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict);

        domains.MapPost("{name}/check", async (string name, CheckDomain check, CancellationToken cancellation) => (await check.ExecuteAsync(name, cancellation)).Answer(Seen))
            .ForOwner(Permission.ManageOrganisation).WithSummary("Look the TXT record up, and verify the domain when it is there")
            .Produces<DomainView>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

        domains.MapDelete("{name}", async (string name, GiveUpDomain giveUp, CancellationToken cancellation) => (await giveUp.ExecuteAsync(name, cancellation)).Answer(_ => TypedResults.NoContent()))
            .ForOwner(Permission.ManageOrganisation).WithSummary("Give a domain up")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static IResult Seen(Domain domain) => TypedResults.Ok(DomainView.Of(domain));

    internal sealed record NewDomain(string Name);

    /// <param name="Record">Where the TXT record stands.</param>
    /// <param name="Proof">What it holds.</param>
    internal sealed record DomainView(string Name, string Record, string Proof, DateTimeOffset ClaimedAt, DateTimeOffset? VerifiedAt, DateTimeOffset? CheckedAt, DateTimeOffset? MissingSince)
    {
        public static DomainView Of(Domain domain) => new(domain.Name, domain.Record, domain.Proof, domain.ClaimedAt, domain.VerifiedAt, domain.CheckedAt, domain.MissingSince);
    }
}
