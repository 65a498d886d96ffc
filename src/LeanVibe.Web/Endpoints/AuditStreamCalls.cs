using LeanVibe.Platform.Audit.Streaming;
using LeanVibe.Platform.Identity;
using LeanVibe.Web.Access;

namespace LeanVibe.Web.Endpoints;

/// <summary>Where the organisation's audit trail goes as it grows.</summary>
internal static class AuditStreamCalls
{
    public static void MapAuditStream(this RouteGroupBuilder api)
    {
        var stream = api.MapGroup("/audit/stream").WithTags("Audit");

        stream.MapGet("", async (ChangeStream change, CancellationToken cancellation) => (await change.FindAsync(cancellation)).Answer(s => Versions.Tagged(StreamView.Of(s, ""), s.Version)))
            .ForOwner(Permission.ManageOrganisation).WithSummary("Where the trail goes, how far it is and what was wrong last").ProducesTagged<StreamView>().ProducesProblem(StatusCodes.Status404NotFound);

        stream.MapPut("", async (NewStream body, ChangeStream change, CancellationToken cancellation) => (await change.SaveAsync(body.Address, body.FromStart, cancellation)).Answer(s => TypedResults.Ok(StreamView.Of(s, s.Secret))))
            .ForOwner(Permission.ManageOrganisation).WithSummary("Send the trail to a SIEM, signed; the answer shows the new secret this once").OnVersion()
            .Produces<StreamView>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden);

        stream.MapPost("test", async (ChangeStream change, CancellationToken cancellation) => (await change.TestAsync(cancellation)).Answer(_ => TypedResults.NoContent()))
            .ForOwner(Permission.ManageOrganisation).WithSummary("Send one entry that says it is a test, and say what came of it")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

        stream.MapDelete("", async (ChangeStream change, CancellationToken cancellation) => (await change.EndAsync(cancellation)).Answer(_ => TypedResults.NoContent()))
            .ForOwner(Permission.ManageOrganisation).WithSummary("Send the trail nowhere any more")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <param name="Address">https, on the public Internet.</param>
    /// <param name="FromStart">Everything that was ever done goes along; else what is done from now on.</param>
    internal sealed record NewStream(string Address, bool FromStart = false);

    /// <param name="Secret">Only in the answer to the call that made it.</param>
    /// <param name="Delivered">The number of the last entry that was taken.</param>
    /// <param name="Problem">Of the last attempt; empty when it went well.</param>
    internal sealed record StreamView(string Address, string Secret, long Delivered, DateTimeOffset? DeliveredAt, int Failures, string Problem)
    {
        public static StreamView Of(AuditStream s, string secret) => new(s.Address, secret, s.Delivered, s.DeliveredAt, s.Failures, s.Problem);
    }
}
