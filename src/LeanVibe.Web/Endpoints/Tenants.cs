using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Web.Access;
using LeanVibe.Web.Endpoints.Paging;

namespace LeanVibe.Web.Endpoints;

/// <summary>Organisations, for whoever runs the platform.</summary>
internal static class Tenants
{
    public static void MapTenants(this RouteGroupBuilder api)
    {
        var tenants = api.MapGroup("/tenants").WithTags("Tenants");

        tenants.MapPost("", async (NewTenant body, ProvisionTenant provision, CancellationToken cancellation) =>
                (await provision.ExecuteAsync(TenantKind.Organisation, body.Slug, body.Name, cancellation)).Answer(t => TypedResults.Created($"/api/tenants/{t.Slug}", TenantView.Of(t))))
            .WithSummary("Make an organisation; doing it again finishes what broke off")
            .Produces<TenantView>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict)
            .ForOperator();

        tenants.MapGet("", async (ITenantStore store, PageAsked page, CancellationToken cancellation) =>
                await page.AnswerAsync([.. (await store.ListAsync(page.After, page.Fetch, cancellation)).Select(TenantView.Of)], tenant => tenant.Slug))
            .WithSummary("Founders and organisations in the order of their names").Produces<IEnumerable<TenantView>>()
            .ForOperator();

        tenants.MapPost("{slug}/tokens", async (string slug, NewToken body, IssueToken issue, CancellationToken cancellation) =>
                (await issue.ExecuteAsync(slug, body.Role, body.Name, body.Days, cancellation)).Answer(token => TypedResults.Ok(new { token })))
            .WithSummary("Give an organisation a token for its programs; it is shown this once")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ForOperator();
    }

    /// <param name="Slug">1 to 40 lower-case letters, digits and dashes.</param>
    internal sealed record NewTenant(string Slug, string Name);

    /// <param name="Days">How long it is good, 1 to 366.</param>
    internal sealed record NewToken(string Name, TenantRole Role = TenantRole.Member, int Days = 90);

    internal sealed record TenantView(string Id, string Slug, string Name, TenantKind Kind, TenantState State, DateTimeOffset CreatedAt, DateTimeOffset? ErasedAfter)
    {
        public static TenantView Of(Tenant tenant) => new(tenant.Id.ToString(), tenant.Slug, tenant.Name, tenant.Kind, tenant.State, tenant.CreatedAt, tenant.ErasedAfter);
    }
}
