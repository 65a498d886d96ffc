using LeanVibe.Platform.Quotas;
using LeanVibe.Web.Access;

namespace LeanVibe.Web.Endpoints;

/// <summary>What a tenant may have and what it uses of it; whoever runs the platform changes it.</summary>
internal static class QuotaCalls
{
    public static void MapQuotas(this RouteGroupBuilder api)
    {
        api.MapGet("/quotas", async (ReadQuotas read, CancellationToken cancellation) => (await read.ExecuteAsync(cancellation)).Answer(Views))
            .WithTags("Quotas").WithSummary("Your quotas: what is used, how much there is, and where it gets near")
            .Produces<IEnumerable<QuotaView>>().ForOwner();

        var quotas = api.MapGroup("/tenants/{slug}/quotas").WithTags("Quotas");

        quotas.MapGet("", async (string slug, ReadQuotas read, CancellationToken cancellation) => (await read.OfAsync(slug, cancellation)).Answer(Views))
            .WithSummary("A tenant's quotas and what it uses of them")
            .Produces<IEnumerable<QuotaView>>().ProducesProblem(StatusCodes.Status404NotFound).ForOperator();

        quotas.MapGet("{kind}", async (string slug, string kind, ReadQuotas read, CancellationToken cancellation) =>
                Enum.TryParse<QuotaKind>(kind, ignoreCase: true, out var known)
                    ? (await read.OfAsync(slug, cancellation)).Answer(states => Tagged(states.Single(s => s.Kind == known)))
                    : Problems.Of(QuotaErrors.Unknown(kind)))
            .WithSummary("One quota of a tenant")
            .ProducesTagged<QuotaView>().ProducesProblem(StatusCodes.Status404NotFound).ForOperator();

        quotas.MapPut("{kind}", async (string slug, string kind, NewLimit body, SetQuota set, CancellationToken cancellation) =>
                Enum.TryParse<QuotaKind>(kind, ignoreCase: true, out var known)
                    ? (await set.ExecuteAsync(slug, known, body.Most, body.Reason, cancellation)).Answer(_ => TypedResults.NoContent())
                    : Problems.Of(QuotaErrors.Unknown(kind)))
            .WithSummary("Give a tenant a limit of its own; without a number there is none").OnVersion()
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ForOperator();

        quotas.MapDelete("{kind}", async (string slug, string kind, string reason, SetQuota set, CancellationToken cancellation) =>
                Enum.TryParse<QuotaKind>(kind, ignoreCase: true, out var known)
                    ? (await set.ClearAsync(slug, known, reason, cancellation)).Answer(_ => TypedResults.NoContent())
                    : Problems.Of(QuotaErrors.Unknown(kind)))
            .WithSummary("Back to the usual limit").OnVersion()
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ForOperator();
    }

    private static IResult Views(IReadOnlyList<QuotaState> states) => TypedResults.Ok(states.Select(View));

    private static IResult Tagged(QuotaState state) => Versions.Tagged(View(state), state.Version);

    private static QuotaView View(QuotaState s) => new(s.Kind, s.Used, s.Most, s.Level, s.IsOwn);

    /// <param name="Most">From 0; null for no limit.</param>
    /// <param name="Reason">5 to 500 characters; the tenant reads it in its audit trail.</param>
    internal sealed record NewLimit(long? Most = null, string Reason = "");

    /// <param name="Most">Null for no limit.</param>
    /// <param name="Level">Near from four fifths on.</param>
    /// <param name="IsOwn">Set for this tenant; else it is the usual limit.</param>
    internal sealed record QuotaView(QuotaKind Kind, long Used, long? Most, QuotaLevel Level, bool IsOwn);
}
