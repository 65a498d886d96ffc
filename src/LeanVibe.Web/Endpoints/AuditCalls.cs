using System.Globalization;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;
using LeanVibe.Web.Access;
using LeanVibe.Web.Endpoints.Paging;

namespace LeanVibe.Web.Endpoints;

/// <summary>The audit trails of a tenant and of its products: looked through, and taken along.</summary>
internal static class AuditCalls
{
    private const string Table = "csv";
    private const string Json = "jsonl";
    private const string Lines = "application/jsonl";
    private static readonly string[] Head = ["number", "at (UTC)", "actor", "from", "action", "subject", "reason", "detail", "hash"];

    public static void MapAudit(this RouteGroupBuilder api)
    {
        var audit = api.MapGroup("").WithTags("Audit");

        audit.MapGet("/audit", ([AsParameters] Filter filter, SearchAudit search, PageAsked page, CancellationToken cancellation) => ListAsync(null, filter, search, page, cancellation))
            .WithSummary("What was done here, oldest first or (newest=true) newest first; by time, who, action, thing, outcome and words")
            .Produces<IEnumerable<AuditEntry>>().ProducesProblem(StatusCodes.Status400BadRequest).ForOwner(Permission.SeeAudit);

        audit.MapGet("/audit/export", ([AsParameters] Filter filter, SearchAudit search, HttpContext context, CancellationToken cancellation, string format = Table) => ExportAsync(null, filter, format, search, context, cancellation))
            .WithSummary("All entries that are looked for, as a table (CSV, no cell of which a spreadsheet runs) or as JSON Lines; that they were taken stands in the trail").Exports();

        audit.MapGet("/products/{slug}/audit", (string slug, [AsParameters] Filter filter, SearchAudit search, PageAsked page, CancellationToken cancellation) => ListAsync(slug, filter, search, page, cancellation))
            .WithSummary("What was done to a product, in the same way")
            .Produces<IEnumerable<AuditEntry>>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ForOwner(Permission.SeeAudit);

        audit.MapGet("/products/{slug}/audit/export", (string slug, [AsParameters] Filter filter, SearchAudit search, HttpContext context, CancellationToken cancellation, string format = Table) => ExportAsync(slug, filter, format, search, context, cancellation))
            .WithSummary("A product's trail, to take along in the same way").ProducesProblem(StatusCodes.Status404NotFound).Exports();
    }

    private static void Exports(this RouteHandlerBuilder endpoint) => endpoint
        .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Text.Csv, additionalContentTypes: Lines).ProducesProblem(StatusCodes.Status400BadRequest).ForOwner(Permission.SeeAudit);

    private static async Task<IResult> ListAsync(string? product, Filter filter, SearchAudit search, PageAsked page, CancellationToken cancellation)
    {
        var after = long.TryParse(page.After, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var found = await search.ExecuteAsync(product, filter.ToQuery(), after, filter.Newest ?? false, cancellation);
        return await found.AnswerAsync(async entries => await page.AnswerAsync(await entries.Take(page.Fetch).ToListAsync(cancellation), entry => entry.Number.ToString(CultureInfo.InvariantCulture)));
    }

    private static async Task<IResult> ExportAsync(string? product, Filter filter, string format, SearchAudit search, HttpContext context, CancellationToken cancellation)
    {
        var json = context.RequestServices.GetRequiredService<Microsoft.Extensions.Options.IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>>().Value.SerializerOptions;
        if (format is not (Table or Json))
        {
            return Problems.Write("audit-format-unknown", "A trail is taken along as csv or as jsonl.", StatusCodes.Status400BadRequest, "Send format=csv or format=jsonl.");
        }

        var found = await search.ExportAsync(product, filter.ToQuery(), format, cancellation);
        return found.Answer(entries => format == Table
            ? TypedResults.Stream(body => WriteAsync(body, entries.Select(Row).Prepend(Csv.Line(Head)), cancellation), MediaTypeNames.Text.Csv, $"{product ?? "audit"}.csv")
            : TypedResults.Stream(body => WriteAsync(body, entries.Select(entry => $"{JsonSerializer.Serialize(entry, json)}\n"), cancellation), Lines, $"{product ?? "audit"}.jsonl"));
    }

    /// <summary>As it is read: whoever hangs up ends the reading too.</summary>
    private static async Task WriteAsync(Stream body, IAsyncEnumerable<string> lines, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(body, new UTF8Encoding(false), leaveOpen: true);
        await foreach (var line in lines.WithCancellation(cancellation))
        {
            await writer.WriteAsync(line.AsMemory(), cancellation);
        }
    }

    private static string Row(AuditEntry e) => Csv.Line([e.Number.ToString(CultureInfo.InvariantCulture), e.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), e.Actor, e.Origin, e.Action, e.Subject, e.Reason, e.Detail, e.Hash]);

    /// <param name="From">From this moment on, for example 2030-05-01T00:00:00Z.</param>
    /// <param name="To">Before this moment.</param>
    /// <param name="Actor">Part of who did it.</param>
    /// <param name="Action">How the action begins, for example member. or member.role.</param>
    /// <param name="Subject">On what, exactly.</param>
    /// <param name="Outcome">done or refused.</param>
    /// <param name="Text">Part of anything that the entry says.</param>
    /// <param name="Newest">Newest first.</param>
    internal sealed record Filter(DateTimeOffset? From = null, DateTimeOffset? To = null, string? Actor = null, string? Action = null, string? Subject = null, string? Outcome = null, string? Text = null, bool? Newest = null)
    {
        public AuditQuery ToQuery() => new(From, To, Actor ?? "", Action ?? "", Subject ?? "", Outcome is null ? AuditOutcome.Any : Enum.TryParse<AuditOutcome>(Outcome, ignoreCase: true, out var outcome) ? outcome : (AuditOutcome)(-1), Text ?? "");
    }
}
