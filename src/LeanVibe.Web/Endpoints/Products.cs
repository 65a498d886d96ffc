using System.Net.Mime;
using System.Text;
using LeanVibe.Blueprints.Serialization;
using LeanVibe.Factory.Blueprints;
using LeanVibe.Generation.Contract;
using LeanVibe.Generation.Views;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;
using LeanVibe.Web.Access;
using LeanVibe.Web.Endpoints.Paging;

namespace LeanVibe.Web.Endpoints;

/// <summary>Products: what runs, and what is derived from their Blueprints.</summary>
internal static class Products
{
    public static void MapProducts(this RouteGroupBuilder api)
    {
        var products = api.MapGroup("/products").WithTags("Products");

        products.MapGet("", async (ListMvps list, PageAsked page, CancellationToken cancellation) =>
                await page.NewestAsync(Result<IReadOnlyList<MvpView>>.Of(await list.ExecuteAsync(cancellation)), product => $"{product.CreatedAt.ToUnixTimeMilliseconds():D15}|{product.Slug}"))
            .WithSummary("All products, newest first").Produces<IEnumerable<MvpView>>();

        products.MapGet("{slug}", async (string slug, GetMvp get, CancellationToken cancellation) => (await get.ExecuteAsync(slug, cancellation)).Answer())
            .WithSummary("One product: status, address, releases").Produces<MvpView>().ProducesProblem(StatusCodes.Status404NotFound);

        products.MapPost("{slug}/start", async (string slug, StartMvp start, CancellationToken cancellation) => (await start.ExecuteAsync(slug, cancellation)).Answer())
            .ForOwner(Permission.Operate).WithSummary("Start it and wait until it is healthy").Produces<MvpView>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

        products.MapPost("{slug}/stop", async (string slug, StopMvp stop, CancellationToken cancellation) => (await stop.ExecuteAsync(slug, cancellation)).Answer())
            .ForOwner(Permission.Operate).WithSummary("Stop it until somebody starts it").Produces<MvpView>().ProducesProblem(StatusCodes.Status404NotFound);

        products.MapPost("{slug}/rollback", async (string slug, RollBackMvp rollBack, CancellationToken cancellation) => (await rollBack.ExecuteAsync(slug, cancellation)).Answer())
            .ForOwner(Permission.Approve).WithSummary("Go back to the release before; when the schema has changed since, to the data of that time too").Produces<MvpView>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

        products.MapDerived("blueprint", "The Blueprint, latest revision", MediaTypeNames.Application.Json, BlueprintJson.Write);
        products.MapDerived("openapi.json", "The product's API contract", MediaTypeNames.Application.Json, OpenApiDocument.From);
        products.MapDerived("er.svg", "The entities and their relations as a drawing", MediaTypeNames.Image.Svg, ErDiagram.Svg);

        products.MapGet("{slug}/wireframes/{screen}.svg", async (string slug, string screen, GetBlueprint get, CancellationToken cancellation) =>
                (await get.ExecuteAsync(slug, null, cancellation)).Answer(blueprint => blueprint.Screens.Any(s => s.Id == screen)
                    ? TypedResults.Text(Wireframe.Svg(blueprint, screen), MediaTypeNames.Image.Svg, Encoding.UTF8)
                    : Problems.Write("screen-unknown", $"'{slug}' has no screen '{screen}'.", StatusCodes.Status404NotFound, "Read the Blueprint to see its screens.")))
            .WithSummary("One screen as a wireframe").Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Image.Svg).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static void MapDerived(this RouteGroupBuilder products, string name, string summary, string type, Func<Blueprints.Blueprint, string> derive) =>
        products.MapGet($"{{slug}}/{name}", async (string slug, GetBlueprint get, CancellationToken cancellation) =>
                (await get.ExecuteAsync(slug, null, cancellation)).Answer(blueprint => TypedResults.Text(derive(blueprint), type, Encoding.UTF8)))
            .WithSummary(summary).Produces(StatusCodes.Status200OK, contentType: type).ProducesProblem(StatusCodes.Status404NotFound);
}
