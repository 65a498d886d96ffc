using LeanVibe.Elicitation.Trail;
using LeanVibe.Factory.Blueprints;
using LeanVibe.Factory.Interviews;
using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Identity;
using LeanVibe.Web.Access;

namespace LeanVibe.Web.Endpoints;

/// <summary>Changes of products in words, and why each part of a product is there.</summary>
internal static class Changes
{
    public static void MapChanges(this RouteGroupBuilder api)
    {
        var products = api.MapGroup("/products/{slug}").WithTags("Products");

        products.MapPost("changes/proposal", async (string slug, Wish body, ProposeChange propose, CancellationToken cancellation) =>
                (await propose.ExecuteAsync(slug, body.Words, cancellation)).Answer())
            .ForOwner(Permission.Build).WithSummary("What a change in words would do: every difference, what becomes of the data, the stories it touches")
            .Produces<ChangeView>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);

        products.MapPost("changes", async (string slug, Approved body, ApplyChange apply, CancellationToken cancellation) =>
                (await apply.ExecuteAsync(slug, body.Words, body.Hash, cancellation)).Answer(run => TypedResults.Accepted($"/api/runs/{run.Id}", run)))
            .ForOwner(Permission.Approve).WithSummary("Approve a proposed change by its hash and build the next revision")
            .Produces<RunView>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

        products.MapGet("why", async (string slug, string element, GetBlueprint get, CancellationToken cancellation) =>
                (await get.ExecuteAsync(slug, null, cancellation)).Answer(blueprint => Why.Of(blueprint, element) is { } answer
                    ? TypedResults.Ok(answer)
                    : Problems.Write("element-unknown", $"'{slug}' has no '{element}'.", StatusCodes.Status404NotFound, "Give a path such as entities/order, an id, or a name.")))
            .WithSummary("Why an element is in the product: the founder's words, a rule or a pack")
            .Produces<WhyAnswer>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    internal sealed record Wish(string Words);

    /// <param name="Hash">The hash of the proposal that was looked at.</param>
    internal sealed record Approved(string Words, string Hash);
}
