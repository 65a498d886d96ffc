using System.Net;
using System.Text.Json.Nodes;
using LeanVibe.Factory.Runs;
using LeanVibe.IntegrationTests.Scim;
using LeanVibe.Platform.Audit;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Web.Endpoints.Paging;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static LeanVibe.IntegrationTests.Scim.ScimOrganisation;

namespace LeanVibe.IntegrationTests.Api;

/// <summary>Every list comes in pages; a cursor leads nowhere but on in the list that it came from, for whom it was given.</summary>
public abstract class PageTests(ScimSite site)
{
    /// <summary>Lists that are short by nature: one line for each kind, preset or day asked for.</summary>
    private static readonly string[] Short = ["/api/connections/presets", "/api/roles/permissions", "/api/quotas", "/api/tenants/{slug}/quotas", "/api/usage", "/api/platform/days"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_list_comes_in_pages()
    {
        var whole = from endpoint in site.App.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
                    where endpoint.RoutePattern.RawText!.StartsWith("/api", StringComparison.Ordinal) && endpoint.Metadata.GetMetadata<Paged>() is null
                    where endpoint.Metadata.OfType<IProducesResponseTypeMetadata>().Any(p => p.Type is { } type && type != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(type))
                    select endpoint.RoutePattern.RawText!.TrimEnd('/');
        Assert.Equal(Short.Order(), whole.Distinct().Order());
    }

    [Theory, InlineData(1), InlineData(2), InlineData(5), InlineData(200)]
    public async Task Following_the_links_shows_everything_once(int limit)
    {
        var (org, owner) = await NewAsync();
        var runs = await FillAsync(org);
        foreach (var (path, count) in new[] { ("/api/runs", runs), ("/api/runs?open=true", 1), ("/api/tokens", 6), ("/api/audit", 5), ("/api/members", 1), ("/api/products", 0), ("/api/interviews", 0), ("/api/domains", 1) })
        {
            var (items, pages) = (new List<string>(), 0);
            for (var next = $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit={limit}"; next is not null; pages++)
            {
                var answer = await org.GetAsync(next, owner);
                Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
                var page = JsonNode.Parse(answer.Text)!.AsArray();
                Assert.InRange(page.Count, 0, limit);
                items.AddRange(page.Select(item => item!.ToJsonString()));
                next = NextOf(answer);
            }

            Assert.Equal((path, count, count), (path, items.Count, items.Distinct().Count()));
            Assert.Equal(Math.Max(1, (count + limit - 1) / limit), pages);
        }
    }

    [Fact]
    public async Task What_is_added_meanwhile_shifts_nothing()
    {
        var (org, owner) = await NewAsync();
        await FillAsync(org);
        var first = await org.GetAsync("/api/runs?limit=2", owner);
        await AddRunAsync(org, "newer", TimeProvider.System.GetUtcNow().AddDays(1), RunState.Failed);
        var second = await org.GetAsync(NextOf(first)!, owner);
        Assert.Equal(["2", "1"], Ideas(second));
    }

    [Fact]
    public async Task A_cursor_of_another_organisation_list_or_filter_is_refused()
    {
        var ((a, ownerA), (b, ownerB)) = (await NewAsync(), await NewAsync());
        await FillAsync(a);
        var next = NextOf(await a.GetAsync("/api/runs?limit=1", ownerA))!;
        Assert.Equal(HttpStatusCode.OK, (await a.GetAsync(next, ownerA)).Status);
        foreach (var (path, who) in new[]
        {
            (next, ownerB), (next.Replace("/api/runs", "/api/tokens", StringComparison.Ordinal), ownerA), (next + "&open=true", ownerA), (next + "x", ownerA), (next[..^1], ownerA),
            ("/api/runs?cursor=", ownerA), ("/api/runs?cursor=../../etc", ownerA), ("/api/runs?cursor=1&cursor=2", ownerA), ($"/api/runs?cursor={new string('a', 5000)}", ownerA),
        })
        {
            var answer = await a.GetAsync(path, who);
            Assert.True((answer.Status, answer["code"]) == (HttpStatusCode.BadRequest, "cursor-unknown"), $"{path}: {answer.Text}");
        }

        // A colleague may go on where somebody stopped: the list is the organisation's.
        var token = With(await site.NewTokenAsync(a.Tenant, TokenKind.Organisation, a.Owner, Permission.See));
        Assert.Equal(HttpStatusCode.OK, (await a.GetAsync(next, token)).Status);

        // And who may not see the list gets nothing by a cursor.
        var audit = NextOf(await a.GetAsync("/api/audit?limit=1", ownerA))!;
        Assert.Equal(HttpStatusCode.Forbidden, (await a.GetAsync(audit, token)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await a.GetAsync(audit, request => request.Headers.Authorization = null)).Status);
    }

    [Theory, InlineData("0"), InlineData("201"), InlineData("-1"), InlineData("x"), InlineData(""), InlineData("99999999999"), InlineData("1.5")]
    public async Task A_limit_that_is_none_is_refused(string limit)
    {
        var (org, owner) = await NewAsync();
        var answer = await org.GetAsync($"/api/runs?limit={limit}", owner);
        Assert.Equal((HttpStatusCode.BadRequest, "limit-invalid"), (answer.Status, answer["code"]));
    }

    private static string? NextOf(ScimAnswer answer) =>
        answer.Headers!.TryGetValues("Link", out var links) && links.Single() is var link && link.EndsWith(">; rel=\"next\"", StringComparison.Ordinal) ? link.Split('<', '>')[1] : null;

    private static IEnumerable<string> Ideas(ScimAnswer answer) => JsonNode.Parse(answer.Text)!.AsArray().Select(r => r!["idea"]!.ToString());

    /// <returns>How many runs.</returns>
    private async Task<int> FillAsync(ScimOrganisation org)
    {
        var noon = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
        foreach (var n in Enumerable.Range(0, 5))
        {
            // Two of them at the same moment.
            await AddRunAsync(org, $"{n}", noon.AddMinutes(n / 4 * 4 + Math.Min(n, 3)), n == 0 ? RunState.Running : RunState.Failed);
            await site.NewTokenAsync(org.Tenant, TokenKind.Organisation, org.Owner, Permission.See);
        }

        await AddRunAsync(org, "same moment", noon, RunState.Failed);
        foreach (var n in Enumerable.Range(0, 4))
        {
            await site.App.Services.GetRequiredService<TenantScopes>().DoAsync<IAuditTrail, long>(org.Tenant, trail => trail.WriteAsync(new("test", $"{n}"), Stop));
        }

        return 6;
    }

    private Task<bool> AddRunAsync(ScimOrganisation org, string idea, DateTimeOffset at, RunState state) => site.App.Services.GetRequiredService<TenantScopes>().DoAsync<IRunStore, bool>(org.Tenant, async runs =>
    {
        await runs.AddAsync(new(RunId.New(TimeProvider.System), at) { Idea = idea, Slug = "x", State = state }, Stop);
        return true;
    });

    private async Task<(ScimOrganisation Organisation, Action<HttpRequestMessage> Owner)> NewAsync()
    {
        var org = await site.NewOrganisationAsync();
        return (org, Signed(await site.SignInAsync(org.Owner, org.Tenant)));
    }

    public sealed class OnSqlite(SqliteScimSite site) : PageTests(site), IClassFixture<SqliteScimSite>;

    public sealed class OnPostgres(PostgresScimSite site) : PageTests(site), IClassFixture<PostgresScimSite>;
}
