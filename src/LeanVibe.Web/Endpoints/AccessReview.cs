using System.Text;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Members;
using LeanVibe.Web.Access;

namespace LeanVibe.Web.Endpoints;

/// <summary>Who gets in and as what, for a review of access.</summary>
internal static class AccessReview
{
    private static readonly string[] Head = ["kind", "who", "name", "may", "from", "since (UTC)", "ends (UTC)", "last used (UTC)"];

    public static void MapAccessReview(this RouteGroupBuilder api) =>
        api.MapGet("/access-review", async (ReviewAccess review, CancellationToken cancellation) => (await review.ExecuteAsync(cancellation)).Answer(lines =>
                Results.File(Encoding.UTF8.GetBytes(Csv.Of(Head, lines.Select(Row))), "text/csv", "access-review.csv")))
            .WithTags("Members").WithSummary("A table (CSV) of members, their roles and groups, and of every token, for a review of access; that it was taken stands in the audit trail")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv").ForOwner(Permission.SeeAudit);

    private static IEnumerable<string> Row(AccessLine line) => [line.Kind, line.Who, line.Name, line.May, line.From, Csv.Cell(line.Since), Csv.Cell(line.Ends), Csv.Cell(line.Used)];
}
