using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using LeanVibe.Data;
using LeanVibe.Factory.Blueprints;
using LeanVibe.Factory.Interviews;
using LeanVibe.Factory.Runs;
using LeanVibe.Factory.Understand;
using LeanVibe.Hosting.Mvps;
using LeanVibe.IntegrationTests.Databases;
using LeanVibe.IntegrationTests.Identity;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Identity.Domains;
using LeanVibe.Platform.Identity.Elevations;
using LeanVibe.Platform.Identity.Provisioning;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Web;
using LeanVibe.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeanVibe.IntegrationTests.Isolation;

/// <summary>
/// Every endpoint of the API, taken from the platform's own list, called by one organisation with everything that another owns. A new endpoint whose
/// address names something is not passed over: it fails here until <see cref="Owned"/> says how to find what it names.
/// </summary>
public abstract partial class EndpointTests(PostgresServer? server) : IAsyncLifetime
{
    private readonly string _home = Directory.CreateTempSubdirectory("leanvibe-endpoints-").FullName;
    private readonly NameSystem _names = new();
    private WebApplication _app = null!;
    private Organisation _a = null!;
    private Organisation _b = null!;

    /// <summary>Which of an organisation's things the parameters of an address name, by the first word of the address.</summary>
    private static readonly Dictionary<string, Func<Organisation, string, string?>> Owned = new(StringComparer.Ordinal)
    {
        ["runs"] = (o, name) => name == "id" ? o.Run.ToString() : null,
        ["products"] = (o, name) => name switch { "slug" => o.Product, "screen" => o.Screen, _ => null },
        ["interviews"] = (o, name) => name == "id" ? o.Interview.ToString() : null,
        ["tenants"] = (o, name) => name switch { "slug" => o.Name, "kind" => "products", _ => null },
        ["members"] = (o, name) => name == "account" ? o.Member.ToString() : null,
        ["invitations"] = (o, name) => name == "id" ? o.Invitation.ToString() : null,
        ["account"] = (o, name) => name switch { "id" => o.Session.ToString(), "token" => o.OwnToken.ToString(), "program" => o.Program.ToString(), "organisation" => o.Tenant.ToString(), _ => null },
        ["connections"] = (o, name) => name switch { "id" => o.Connection.ToString(), "account" => o.Member.ToString(), _ => null },
        ["setup-links"] = (o, name) => name == "id" ? o.SetUp.ToString() : null,
        ["domains"] = (o, name) => name == "name" ? o.Domain : null,
        ["tokens"] = (o, name) => name == "token" ? o.OwnToken.ToString() : null,
        ["clients"] = (o, name) => name == "client" ? o.Client : null,
        ["roles"] = (o, name) => name == "id" ? o.CustomRole.ToString() : null,
        ["group-roles"] = (o, name) => name == "id" ? o.GroupRole.ToString() : null,
        ["elevations"] = (o, name) => name == "id" ? o.Elevation.ToString() : null,
    };

    /// <summary>Addresses that name nothing: they list what is the caller's own, or make something of its own.</summary>
    private static readonly HashSet<string> NameNothing = new(StringComparer.Ordinal)
    {
        "GET /api/runs", "POST /api/runs", "GET /api/products", "GET /api/interviews", "POST /api/interviews", "POST /api/blueprints/check", "GET /api/audit", "GET /api/audit/export", "GET /api/audit/stream", "PUT /api/audit/stream", "POST /api/audit/stream/test", "DELETE /api/audit/stream", "GET /api/export", "GET /api/tenants", "POST /api/tenants",
        "GET /api/members", "GET /api/invitations", "POST /api/invitations", "GET /api/account/sessions", "GET /api/account/organisations", "POST /api/elevations", "GET /api/tokens", "POST /api/tokens", "GET /api/account/tokens", "POST /api/account/tokens", "GET /api/quotas", "GET /api/usage", "GET /api/platform", "GET /api/platform/days", "GET /api/platform/pressure", "GET /api/usage/records",
        "GET /api/domains", "POST /api/domains", "GET /api/connections", "POST /api/connections", "GET /api/connections/presets", "GET /api/setup-links", "POST /api/setup-links", "POST /api/keys/rotate", "POST /api/keys/forget",
        "GET /api/access-review", "GET /api/policy", "PUT /api/policy", "GET /api/clients", "POST /api/clients", "GET /api/account/programs", "POST /api/keys/signing", "GET /api/group-roles", "PUT /api/group-roles", "GET /api/roles", "POST /api/roles", "GET /api/roles/permissions",
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = PlatformHost.Create(new() { Home = _home, Database = await TestDatabase.MigratedAddressAsync(server, Stop), NameServer = _names.Address }, logging => logging.ClearProviders());
        await _app.StartAsync(Stop);
        (_a, _b) = (await MakeAsync("aspen"), await MakeAsync("birch"));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        await _names.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_home, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Every_address_says_what_it_names()
    {
        var unknown = Calls().Where(c => c.Names.Count == 0 ? !NameNothing.Contains(c.ToString()) : c.Names.Any(n => c.Of(_a, n) is null));
        Assert.True(!unknown.Any(), $"Say in EndpointTests what these name, or that they name nothing: {string.Join(", ", unknown)}");
        Assert.True(Calls().Count > 20, "The list of endpoints is empty: the test no longer sees them.");
    }

    [Fact]
    public async Task Nothing_of_another_organisation_is_found_changed_or_shown()
    {
        var before = await StateAsync(_a);
        foreach (var call in Calls().Where(c => c.Names.Count > 0 && c.Caller == Caller.Owner))
        {
            foreach (var (credential, things) in new[] { (_b.Token, _a), (_a.Token, _b), (Key, _a) })
            {
                var (status, text) = await SendAsync(call, things, credential);
                Assert.True(status == HttpStatusCode.NotFound, $"{call} with what another owns answered {(int)status}: {text}");
                Assert.False(things.IsIn(text), $"{call} showed what another owns: {text}");
            }
        }

        Assert.Equal(before, await StateAsync(_a));
    }

    [Fact]
    public async Task Lists_hold_the_callers_own_things_alone()
    {
        foreach (var call in Calls().Where(c => c.Names.Count == 0 && c.Method == "GET" && c.Caller == Caller.Owner))
        {
            var (status, text) = await SendAsync(call, _b, _b.Token);
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.False(_a.IsIn(text), $"{call} showed what another owns: {text}");
        }

        Assert.Contains("canary-birch", (await SendAsync(Calls().Single(c => c.ToString() == "GET /api/products"), _b, _b.Token)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_the_callers_own_is_found()
    {
        foreach (var call in Calls().Where(c => c.Names.Count > 0 && c.Method == "GET" && c.Caller == Caller.Owner))
        {
            Assert.Equal(HttpStatusCode.OK, (await SendAsync(call, _a, _a.Token)).Status);
        }
    }

    [Fact]
    public async Task An_organisation_does_not_do_what_is_the_operators()
    {
        foreach (var call in Calls().Where(c => c.Caller == Caller.Operator))
        {
            var (status, text) = await SendAsync(call, _a, _b.Token);
            Assert.True(status is HttpStatusCode.Forbidden, $"{call} answered {(int)status} to an organisation's token.");
            Assert.False(_a.IsIn(text));
        }
    }

    [Fact]
    public async Task A_viewer_changes_nothing()
    {
        foreach (var call in Calls().Where(c => c.Method != "GET"))
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(call, _a, _a.ViewerToken)).Status);
        }
    }

    [Fact]
    public void Every_change_of_a_tenants_things_says_which_permission_it_takes()
    {
        var silent = Calls().Where(c => c is { Caller: Caller.Owner, Needs: null } && c.Method != "GET");
        Assert.True(!silent.Any(), $"Map these with ForOwner(Permission...): {string.Join(", ", silent)}");
    }

    /// <summary>Endpoint x role x own or foreign organisation, as people who are signed in: 403 without the permission, 404 for what is another's, else neither.</summary>
    [Fact]
    public async Task Each_role_reaches_what_it_may_and_nothing_of_another_organisation()
    {
        var before = await StateAsync(_a);
        var wrong = new List<string>();
        foreach (var role in Enum.GetValues<Role>())
        {
            var (cookie, _) = await SignInAsync(_b, role);
            foreach (var call in Calls())
            {
                var may = call.Caller switch
                {
                    Caller.Owner => RolePermissions.Of(role).Contains(Roles.NeededFor(new(call.Caller, call.Needs), call.Method)),
                    Caller.Account => true,
                    _ => false,
                };
                var foreign = await SendAsync(call, _a, "", Signed(cookie));
                var expected = !may ? HttpStatusCode.Forbidden : call.Names.Count > 0 ? HttpStatusCode.NotFound : (HttpStatusCode?)null;
                if (_a.IsIn(foreign.Text) || (expected is { } only && foreign.Status != only))
                {
                    wrong.Add($"{role} {call} on what another owns: {(int)foreign.Status}");
                }

                var own = await SendAsync(call, _b, "", Signed(cookie));
                if (may ? own.Status is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized or HttpStatusCode.InternalServerError : own.Status != HttpStatusCode.Forbidden)
                {
                    wrong.Add($"{role} {call} on their own: {(int)own.Status} {own.Text}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(before, await StateAsync(_a));
    }

    /// <summary>What the roles are for, written down once more, so that a slip in the table shows.</summary>
    [Theory]
    [InlineData(Role.Viewer, "POST /api/runs", false)]
    [InlineData(Role.Viewer, "GET /api/products", true)]
    [InlineData(Role.Viewer, "GET /api/members", false)]
    [InlineData(Role.Developer, "POST /api/interviews", true)]
    [InlineData(Role.Developer, "POST /api/runs/{id}/approve", false)]
    [InlineData(Role.Founder, "POST /api/runs/{id}/approve", true)]
    [InlineData(Role.Founder, "POST /api/invitations", false)]
    [InlineData(Role.Auditor, "GET /api/audit", true)]
    [InlineData(Role.Auditor, "POST /api/products/{slug}/stop", false)]
    [InlineData(Role.Billing, "GET /api/audit", false)]
    [InlineData(Role.Administrator, "POST /api/invitations", true)]
    public async Task A_role_is_for_what_it_says(Role role, string call, bool may)
    {
        var (cookie, _) = await SignInAsync(_a, role);
        var (status, _) = await SendAsync(Calls().Single(c => c.ToString() == call), _a, "", Signed(cookie));
        Assert.Equal(may, status != HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_revoked_session_and_a_taken_membership_open_nothing_at_the_next_request()
    {
        var list = Calls().Single(c => c.ToString() == "GET /api/products");
        var (cookie, session) = await SignInAsync(_a, Role.Developer);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(list, _a, "", Signed(cookie))).Status);
        await _app.Services.GetRequiredService<IMembershipStore>().ChangeAsync(_a.Tenant, session.Account, null, Stop);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(list, _a, "", Signed(cookie))).Status);
        await _app.Services.GetRequiredService<ISessionStore>().EndAsync(session.Account, session.Id, Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(list, _a, "", Signed(cookie))).Status);
    }

    [Fact]
    public async Task An_elevated_operator_acts_in_one_organisation_alone_and_not_as_an_operator()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var elevated = (await scope.ServiceProvider.GetRequiredService<Elevate>().ExecuteAsync(_a.Name, "canary: a member cannot get in", 5, Stop)).Value;
        var products = Calls().Single(c => c.ToString() == "GET /api/products");
        Assert.Contains("canary-aspen", (await SendAsync(products, _a, elevated.Token)).Text, StringComparison.Ordinal);
        foreach (var call in Calls())
        {
            var (status, text) = await SendAsync(call, _b, elevated.Token);
            Assert.False(_b.IsIn(text), $"{call} showed an elevated operator what is another's.");
            Assert.True(call.Caller == Caller.Owner || status == HttpStatusCode.Forbidden, $"{call} answered {(int)status} to an elevated operator.");
        }

        await scope.ServiceProvider.GetRequiredService<EndElevation>().ExecuteAsync(elevated.Id, Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(products, _a, elevated.Token)).Status);
    }

    [Fact]
    public async Task A_foreign_page_does_nothing_with_a_persons_session()
    {
        var (cookie, _) = await SignInAsync(_a, Role.Owner);
        foreach (var call in Calls().Where(c => c.Method != "GET"))
        {
            var (status, _) = await SendAsync(call, _a, "", request =>
            {
                Signed(cookie)(request);
                request.Headers.Remove("Sec-Fetch-Site");
                request.Headers.Add("Sec-Fetch-Site", "cross-site");
            });
            Assert.Equal(HttpStatusCode.Forbidden, status);
        }
    }

    [Fact]
    public async Task A_forged_tenant_changes_nothing()
    {
        var list = Calls().Single(c => c.ToString() == "GET /api/products");
        foreach (var name in new[] { "X-Tenant", "X-Tenant-Id", "X-LeanVibe-Tenant", "tenant", "app.tenant_id" })
        {
            var (_, text) = await SendAsync(list, _b, _b.Token, request => request.Headers.TryAddWithoutValidation(name, _a.Tenant.ToString()), $"?tenant={_a.Tenant}&{name}={_a.Name}");
            Assert.False(_a.IsIn(text));
        }
    }

    [Theory, InlineData(""), InlineData("lv_"), InlineData("lv_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_token_that_nobody_gave_opens_nothing(string token) =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(Calls().Single(c => c.ToString() == "GET /api/products"), _a, token)).Status);

    [Fact]
    public async Task A_paused_organisations_tokens_open_nothing()
    {
        await _app.Services.GetRequiredService<ITenantStore>().ChangeAsync(_a.Tenant, t => t with { State = TenantState.Paused }, Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(Calls().Single(c => c.ToString() == "GET /api/products"), _a, _a.Token)).Status);
    }

    public sealed class OnSqlite() : EndpointTests(null);

    public sealed class OnPostgres(PostgresServer server) : EndpointTests(server);
}
