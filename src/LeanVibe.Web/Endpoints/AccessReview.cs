using System.Net.Mime;
using System.Text;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Members;
using LeanVibe.Web.Access;

namespace LeanVibe.Web.Endpoints;

/// <summary>Who gets in and as what, for a review of access.</summary>
internal static class AccessReview
{
    private const string Table = "csv";
    private const string Json = "json";
    private static readonly string[] Head = ["kind", "who", "name", "role", "permissions", "from", "since (UTC)", "ends (UTC)", "last seen (UTC)"];

    public static void MapAccessReview(this RouteGroupBuilder api) =>
        api.MapGet("/access-review", async (ReviewAccess review, CancellationToken cancellation, string format = Table) => format is not (Table or Json)
                ? Problems.Write("access-format-unknown", "A review of access is taken along as csv or as json.", StatusCodes.Status400BadRequest, "Send format=csv or format=json.")
                : (await review.ExecuteAsync(cancellation)).Answer(lines => format == Json ? TypedResults.Ok(lines) : Results.File(Encoding.UTF8.GetBytes(Csv.Of(Head, lines.Select(Row))), MediaTypeNames.Text.Csv, "access-review.csv")))
            .WithTags("Members").WithSummary("A table (CSV, or format=json) of members with their roles, what those permit, what brought them and when they were last seen, and of every token; that it was taken stands in the audit trail")
            .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Text.Csv, additionalContentTypes: MediaTypeNames.Application.Json).ProducesProblem(StatusCodes.Status400BadRequest).ForOwner(Permission.SeeAudit);

    private static IEnumerable<string> Row(AccessLine line) => [line.Kind, line.Who, line.Name, line.Role, string.Join(' ', line.Permissions), line.From, Csv.Cell(line.Since), Csv.Cell(line.Ends), Csv.Cell(line.Used)];
}
