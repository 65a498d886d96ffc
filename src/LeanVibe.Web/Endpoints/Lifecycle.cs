using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Platform.Tenancy.Erasing;
using LeanVibe.Platform.Tenancy.Lifecycle;
using LeanVibe.Web.Access;

namespace LeanVibe.Web.Endpoints;

/// <summary>Pausing, archiving, deleting and restoring: of one's products, of an organisation that one owns, and of any of them for whoever runs the platform.</summary>
internal static class Lifecycle
{
    public static void MapLifecycle(this RouteGroupBuilder api)
    {
        foreach (var (move, word, summary) in Moves)
        {
            api.MapPost($"/products/{{slug}}/{word}", async (string slug, MoveProduct products, CancellationToken cancellation) => (await products.ExecuteAsync(slug, move, cancellation)).Answer(Seen))
                .Says($"{summary} a product", "Products").ForOwner(Permission.ManageOrganisation);
        }

        foreach (var (move, word, summary) in Moves)
        {
            api.MapPost($"/account/organisations/{{organisation}}/{word}", async (TenantId organisation, MoveOrganisation organisations, CancellationToken cancellation) => (await organisations.ExecuteAsync(organisation, move, cancellation)).Answer(Seen))
                .Says($"{summary} an organisation that you own", "Account").ForAccount();
        }

        foreach (var (move, word, summary) in Moves)
        {
            api.MapPost($"/tenants/{{slug}}/{word}", async (string slug, OperateTenant any, CancellationToken cancellation) => (await any.ExecuteAsync(slug, move, cancellation)).Answer(Seen))
                .Says($"{summary} an organisation or a product, by its name", "Tenants").ForOperator();
        }
    }

    public static void MapErasure(this RouteGroupBuilder api) =>
        api.MapPost("/tenants/{slug}/erase", async (string slug, OperateTenant any, CancellationToken cancellation) => (await any.EraseAsync(slug, cancellation)).Answer())
            .WithTags("Tenants").WithSummary("Erase for ever what was deleted, before its days of grace are over; the answer is the receipt")
            .Produces<ErasureReceipt>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ForOperator();

    private static (TenantMove Move, string Word, string Summary)[] Moves =>
    [
        (TenantMove.Pause, "pause", "Stop serving, until it is restored,"),
        (TenantMove.Archive, "archive", "Put away, until it is restored,"),
        (TenantMove.Delete, "delete", "Delete, with days to restore it in,"),
        (TenantMove.Restore, "restore", "Bring back"),
    ];

    private static IResult Seen(Tenant tenant) => TypedResults.Ok(Tenants.TenantView.Of(tenant));

    private static RouteHandlerBuilder Says(this RouteHandlerBuilder endpoint, string summary, string tag) => endpoint
        .WithSummary(summary).WithTags(tag).Produces<Tenants.TenantView>().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}
