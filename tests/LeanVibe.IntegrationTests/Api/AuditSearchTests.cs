using System.Net;
using System.Text.Json.Nodes;
using LeanVibe.Data;
using LeanVibe.Data.Audit;
using LeanVibe.Data.Keys;
using LeanVibe.Hosting.Mvps;
using LeanVibe.IntegrationTests.Scim;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using static LeanVibe.IntegrationTests.Scim.ScimOrganisation;

namespace LeanVibe.IntegrationTests.Api;

/// <summary>A trail is looked through and taken along by those who may read it, and by nobody else.</summary>
public abstract class AuditSearchTests(ScimSite site)
{
    private const int Many = 2_500;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "1,2,3,4,5,6")]
    [InlineData("?newest=true", "6,5,4,3,2,1")]
    [InlineData("?action=member.", "2,3,4")]
    [InlineData("?action=member.role", "3,4")]
    [InlineData("?subject=bob", "3,5")]
    [InlineData("?outcome=refused", "4")]
    [InlineData("?outcome=done&action=member.", "2,3")]
    [InlineData("?actor=ADA", "2,4")]
    [InlineData("?text=QUETZAL", "5")]
    [InlineData("?text=50%25", "6")]
    [InlineData("?action=%25", "")]
    [InlineData("?from=2000-01-01T00:00:00Z&to=2001-01-01T00:00:00Z", "")]
    [InlineData("?from=2000-01-01T00:00:00Z&actor=bea", "3")]
    public async Task Entries_are_found_by_time_person_action_thing_outcome_and_words(string query, string expected)
    {
        var org = await FillAsync();
        var who = await AuditorAsync(org);
        var answer = await org.GetAsync($"/api/audit{query}", who);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        Assert.Equal(expected, string.Join(',', JsonNode.Parse(answer.Text)!.AsArray().Select(e => e!["number"]!.ToString())));
    }

    [Fact]
    public async Task A_search_comes_in_pages_in_both_directions()
    {
        var org = await FillAsync();
        var who = await AuditorAsync(org);
        foreach (var (query, expected) in new[] { ("?action=member.&limit=1", "2,3,4"), ("?newest=true&limit=2", "6,5,4,3,2,1"), ("?text=r&limit=1&newest=true", "6,5,4,3,2,1") })
        {
            var numbers = new List<string>();
            for (var next = $"/api/audit{query}"; next is not null;)
            {
                var answer = await org.GetAsync(next, who);
                numbers.AddRange(JsonNode.Parse(answer.Text)!.AsArray().Select(e => e!["number"]!.ToString()));
                next = answer.Headers!.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
            }

            Assert.Equal((query, expected), (query, string.Join(',', numbers)));
        }
    }

    [Theory, InlineData("?from=2030-01-01T00:00:00Z&to=2029-01-01T00:00:00Z"), InlineData("?outcome=perhaps"), InlineData("?from=yesterday"), InlineData("?text=%0a")]
    public async Task A_search_that_is_none_is_refused(string query)
    {
        var org = await FillAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await org.GetAsync($"/api/audit{query}", await AuditorAsync(org))).Status);
    }

    [Fact]
    public async Task It_is_taken_along_as_a_table_that_runs_nothing_and_as_lines()
    {
        var org = await FillAsync();
        var who = await AuditorAsync(org);
        var table = await org.GetAsync("/api/audit/export?subject=bob", who);
        Assert.Equal("text/csv", table.MediaType);
        var rows = table.Text.TrimEnd().Split("\r\n");
        Assert.Equal(3, rows.Length);
        Assert.StartsWith("\"number\",\"at (UTC)\",\"actor\"", rows[0], StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"http://quetzal\"\")\"", rows[2], StringComparison.Ordinal);

        var lines = await org.GetAsync("/api/audit/export?format=jsonl&action=member.", who);
        Assert.Equal("application/jsonl", lines.MediaType);
        Assert.Equal(["2", "3", "4"], lines.Text.TrimEnd().Split('\n').Select(line => JsonNode.Parse(line)!["number"]!.ToString()));
        Assert.Equal(2, (await org.TrailAsync()).Count(e => e.Action == "audit.export"));
    }

    [Fact]
    public async Task A_products_trail_as_well_and_another_organisations_is_not_found()
    {
        var (a, b) = (await FillAsync(), await FillAsync());
        await using var scope = site.App.Services.GetRequiredService<TenantScopes>().Open(a.Tenant);
        var slug = (await scope.ServiceProvider.GetRequiredService<ReserveMvp>().ExecuteAsync($"shop-{a.Name}", "Shop", Stop)).Slug;
        await scope.ServiceProvider.GetRequiredService<ProductTrail>().WriteAsync(slug, new("product.test", "one"), Stop);
        var (ours, theirs) = (await AuditorAsync(a), await AuditorAsync(b));
        Assert.Contains("product.test", (await a.GetAsync($"/api/products/{slug}/audit?action=product.", ours)).Text, StringComparison.Ordinal);
        Assert.Contains("product.test", (await a.GetAsync($"/api/products/{slug}/audit/export", ours)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await b.GetAsync($"/api/products/{slug}/audit", theirs)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await b.GetAsync($"/api/products/{slug}/audit/export", theirs)).Status);
    }

    [Fact]
    public async Task Who_may_not_read_the_trail_takes_nothing_along()
    {
        var org = await FillAsync();
        foreach (var path in new[] { "/api/audit", "/api/audit/export", "/api/audit/export?format=jsonl" })
        {
            var token = With(await site.NewTokenAsync(org.Tenant, TokenKind.Organisation, org.Owner, Permission.See, Permission.ManageMembers));
            Assert.Equal(HttpStatusCode.Forbidden, (await org.GetAsync(path, token)).Status);
            Assert.Equal(HttpStatusCode.Unauthorized, (await org.GetAsync(path, request => request.Headers.Authorization = null)).Status);
        }

        Assert.DoesNotContain(await org.TrailAsync(), e => e.Action == "audit.export");
    }

    /// <summary>It comes as it is read: whoever takes a few lines waits for no more, and a long trail is not held in memory.</summary>
    [Fact]
    public async Task A_long_trail_comes_as_it_is_read()
    {
        var org = await site.NewOrganisationAsync();
        await FillAsync(org, Many);
        using var client = new HttpClient { BaseAddress = new(site.App.Urls.First()) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", await site.NewTokenAsync(org.Tenant, TokenKind.Organisation, org.Owner, Permission.SeeAudit));
        foreach (var format in new[] { "csv", "jsonl" })
        {
            using (var some = await client.GetAsync(new Uri($"/api/audit/export?format={format}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Stop))
            using (var few = new StreamReader(await some.Content.ReadAsStreamAsync(Stop)))
            {
                Assert.NotNull(await few.ReadLineAsync(Stop));
            }

            using var all = await client.GetAsync(new Uri($"/api/audit/export?format={format}&action=many.", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Stop);
            using var lines = new StreamReader(await all.Content.ReadAsStreamAsync(Stop));
            var count = 0;
            while (await lines.ReadLineAsync(Stop) is not null)
            {
                count++;
            }

            Assert.Equal(Many + (format == "csv" ? 1 : 0), count);
        }
    }

    private async Task FillAsync(ScimOrganisation org, int count)
    {
        var services = site.App.Services;
        await using var db = services.GetRequiredService<IDatabase>().Open(new(org.Tenant, await services.GetRequiredService<TenantVault>().KeysOfAsync(org.Tenant, Stop)));
        string Close(int number, string column, string text) => Seal.Close(db.Access!.Keys, $"{org.Tenant.Value:N}|AuditEntries|{column}|{number}", text);
        for (var from = 2; from < count + 2; from += 1_000)
        {
            db.ChangeTracker.Clear();
            db.AuditEntries.AddRange(Enumerable.Range(from, Math.Min(1_000, count + 2 - from)).Select(n => new AuditRow
            {
                Tenant = org.Tenant.Value, Number = n, At = n, Action = "many.write", Subject = $"{n}", Actor = Close(n, "Actor", "Ada"), Origin = Close(n, "Origin", "::1"), Reason = Close(n, "Reason", ""), Detail = Close(n, "Detail", $"detail {n}"),
            }));
            await db.SaveChangesAsync(Stop);
        }
    }

    /// <summary>Six entries: 1 is the organisation's own, that it was made.</summary>
    private async Task<ScimOrganisation> FillAsync()
    {
        var org = await site.NewOrganisationAsync();
        foreach (var (actor, what) in new (string, AuditEvent)[]
        {
            ("Ada", new("member.invite", "carl")), ("Bea", new("member.role", "bob")), ("Ada", new("member.role-refuse", "carl") { Reason = "last owner" }),
            ("token robot", new("run.start", "bob") { Detail = "=HYPERLINK(\"http://quetzal\")" }), ("nobody", new("run.end", "carl") { Detail = "at 50% of it" }),
        })
        {
            await using var scope = site.App.Services.GetRequiredService<TenantScopes>().Open(org.Tenant);
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Enter(actor, "::1");
            await scope.ServiceProvider.GetRequiredService<IAuditTrail>().WriteAsync(what, Stop);
        }

        return org;
    }

    private async Task<Action<HttpRequestMessage>> AuditorAsync(ScimOrganisation org) => With(await site.NewTokenAsync(org.Tenant, TokenKind.Organisation, org.Owner, Permission.SeeAudit));

    public sealed class OnSqlite(SqliteScimSite site) : AuditSearchTests(site), IClassFixture<SqliteScimSite>;

    public sealed class OnPostgres(PostgresScimSite site) : AuditSearchTests(site), IClassFixture<PostgresScimSite>;
}
