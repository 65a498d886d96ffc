using System.Net;
using System.Text.Json.Nodes;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Identity.Tokens;
using Microsoft.Extensions.DependencyInjection;
using static LeanVibe.IntegrationTests.Scim.ScimOrganisation;

namespace LeanVibe.IntegrationTests.Scim;

/// <summary>Somebody is not active any more: whatever they had opens nothing at the very next request, and nobody is locked out by it.</summary>
public abstract class ScimEndTests(ScimSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""[{"op":"replace","path":"active","value":false}]""")]
    [InlineData("""[{"op":"Replace","path":"active","value":"False"}]""")]
    [InlineData("""[{"op":"replace","value":{"active":false}}]""")]
    [InlineData("""[{"op":"Add","path":"active","value":"false"}]""")]
    [InlineData("""[{"op":"replace","path":"urn:ietf:params:scim:schemas:core:2.0:User:active","value":[false]}]""")]
    [InlineData("""[{"op":"Replace","path":"displayName","value":"Gone"},{"op":"Replace","path":"Active","value":"FALSE"}]""")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Session_token_and_key_are_refused_at_the_next_request(string shape)
    {
        var org = await site.NewOrganisationAsync();
        var id = await org.NewUserAsync("bob");
        var account = await org.AccountOfAsync("bob");
        var other = await site.NewOrganisationAsync();
        var memberships = site.App.Services.GetRequiredService<IMembershipStore>();
        await memberships.ChangeAsync(org.Tenant, account, Role.Administrator, Stop);
        await memberships.AddAsync(other.Tenant, new(account, "bob", "bob", Role.Viewer, TimeProvider.System.GetUtcNow()), Stop);
        var session = Signed(await site.SignInAsync(account, org.Tenant));
        var elsewhere = Signed(await site.SignInAsync(account, other.Tenant));
        var own = With(await site.NewTokenAsync(org.Tenant, TokenKind.Personal, account, Permission.See));
        var program = With(await site.NewTokenAsync(org.Tenant, TokenKind.Organisation, account, Permission.See));
        var directory = With(await site.NewTokenAsync(org.Tenant, TokenKind.Directory, account, Permission.Provision));
        foreach (var credential in new[] { session, elsewhere, own, program })
        {
            Assert.Equal(HttpStatusCode.OK, (await org.GetAsync("/api/products", credential)).Status);
        }

        var done = shape switch
        {
            "PUT" => await org.PutAsync($"Users/{id}", new JsonObject { ["userName"] = org.Address("bob"), ["active"] = "False" }),
            "DELETE" => await org.DeleteAsync($"Users/{id}"),
            _ => await org.PatchAsync($"Users/{id}", shape),
        };
        Assert.True(done.Status is HttpStatusCode.OK or HttpStatusCode.NoContent, done.Text);
        foreach (var credential in new[] { session, elsewhere, own, program })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await org.GetAsync("/api/products", credential)).Status);
        }

        // What the identity provider itself holds goes on working, whoever made it.
        Assert.Equal(HttpStatusCode.OK, (await org.GetAsync("Users", directory)).Status);
        if (shape != "DELETE")
        {
            Assert.Equal("false", (await org.GetAsync($"Users/{id}"))["active"]);
            Assert.Equal(["bob"], (await org.GetAsync("Users?filter=active eq false")).Names);
        }

        Assert.Null(await org.RoleOfAsync("bob"));
        Assert.Equal(Role.Viewer, (await memberships.FindAsync(account, other.Tenant, Stop))?.Role);
    }

    [Fact]
    public async Task Somebody_who_comes_back_is_a_viewer_and_has_none_of_their_old_tokens()
    {
        var org = await site.NewOrganisationAsync();
        var id = await org.NewUserAsync("bob");
        var account = await org.AccountOfAsync("bob");
        await site.App.Services.GetRequiredService<IMembershipStore>().ChangeAsync(org.Tenant, account, Role.Administrator, Stop);
        var token = With(await site.NewTokenAsync(org.Tenant, TokenKind.Personal, account, Permission.See));
        await org.PatchAsync($"Users/{id}", """[{"op":"replace","path":"active","value":false}]""");
        Assert.Equal("true", (await org.PatchAsync($"Users/{id}", """[{"op":"replace","path":"active","value":"True"}]"""))["active"]);
        Assert.Equal(Role.Viewer, await org.RoleOfAsync("bob"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await org.GetAsync("/api/products", token)).Status);
        Assert.Equal(["scim.user-add", "scim.user-deactivate", "scim.user-activate"], (await org.TrailAsync()).Where(e => e.Action.StartsWith("scim", StringComparison.Ordinal)).Select(e => e.Action));
    }

    [Fact]
    public async Task The_last_owner_is_neither_deactivated_nor_removed()
    {
        var org = await site.NewOrganisationAsync();
        var id = await org.NewUserAsync("owner");
        var session = Signed(await site.SignInAsync(org.Owner, org.Tenant));
        foreach (var answer in new[] { await org.PatchAsync($"Users/{id}", """[{"op":"replace","path":"active","value":false}]"""), await org.DeleteAsync($"Users/{id}") })
        {
            Assert.Equal(HttpStatusCode.Conflict, answer.Status);
            Assert.Contains("last owner", answer["detail"], StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await org.GetAsync("/api/members", session)).Status);
        Assert.Equal("true", (await org.GetAsync($"Users/{id}"))["active"]);
        Assert.Equal(2, (await org.TrailAsync()).Count(e => e.Action.EndsWith("-refuse", StringComparison.Ordinal) && e.Detail == "last-owner"));

        await org.NewUserAsync("bob");
        await site.App.Services.GetRequiredService<IMembershipStore>().ChangeAsync(org.Tenant, await org.AccountOfAsync("bob"), Role.Owner, Stop);
        Assert.Equal(HttpStatusCode.NoContent, (await org.DeleteAsync($"Users/{id}")).Status);
    }

    [Fact]
    public async Task Of_two_owners_who_go_at_once_one_stays()
    {
        var org = await site.NewOrganisationAsync();
        var ids = new[] { await org.NewUserAsync("owner"), await org.NewUserAsync("bob") };
        await site.App.Services.GetRequiredService<IMembershipStore>().ChangeAsync(org.Tenant, await org.AccountOfAsync("bob"), Role.Owner, Stop);
        var gone = await Task.WhenAll(ids.Select(id => org.PatchAsync($"Users/{id}", """[{"op":"replace","path":"active","value":false}]""")));
        Assert.Single(gone, a => a.Status == HttpStatusCode.OK);
        Assert.Single(gone, a => a.Status == HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Whoever_leaves_can_leave_also_when_the_domain_is_lost()
    {
        var org = await site.NewOrganisationAsync();
        var id = await org.NewUserAsync("bob");
        var domains = site.App.Services.GetRequiredService<Platform.Identity.Domains.IDomainStore>();
        await domains.RemoveAsync(org.Tenant, $"{org.Name}.example", Stop);
        Assert.Equal(HttpStatusCode.OK, (await org.PatchAsync($"Users/{id}", """[{"op":"replace","path":"active","value":false}]""")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await org.PatchAsync($"Users/{id}", """[{"op":"replace","path":"active","value":true}]""")).Status);
    }

    [Fact]
    public async Task A_member_whom_no_address_finds_is_not_made_twice()
    {
        var org = await site.NewOrganisationAsync();
        var (account, now) = (AccountId.New(TimeProvider.System), TimeProvider.System.GetUtcNow());
        Assert.True(await site.App.Services.GetRequiredService<IAccountStore>().AddAsync(new(account, $"connection {account}", "", now), new(org.Address("bob"), "Bob"), Stop));
        await site.App.Services.GetRequiredService<IMembershipStore>().AddAsync(org.Tenant, new(account, org.Address("Bob"), "Bob", Role.Developer, now), Stop);
        var session = Signed(await site.SignInAsync(account, org.Tenant));
        var id = await org.NewUserAsync("bob");
        Assert.Equal(Role.Developer, (await site.App.Services.GetRequiredService<IMembershipStore>().FindAsync(account, org.Tenant, Stop))?.Role);
        await org.PatchAsync($"Users/{id}", """[{"op":"replace","path":"active","value":false}]""");
        Assert.Equal(HttpStatusCode.Unauthorized, (await org.GetAsync("/api/products", session)).Status);
    }

    [Fact]
    public async Task A_review_of_access_shows_members_with_their_groups_every_token_and_program_and_runs_nothing()
    {
        var org = await site.NewOrganisationAsync();
        var user = org.User("bob");
        user["displayName"] = "=HYPERLINK(\"http://evil.example\")";
        var id = (await org.PostAsync("Users", user)).Id;
        await org.NewGroupAsync("Engineering", id);
        var owner = Signed(await site.SignInAsync(org.Owner, org.Tenant));
        var now = TimeProvider.System.GetUtcNow();
        var client = new Client($"{Client.Mark}{org.Name}", org.Tenant, ClientKind.Service, "Build server", now) { Scope = [Permission.See, Permission.Build] };
        await site.App.Services.GetRequiredService<IClientStore>().AddAsync(client, 10, Stop);
        await site.App.Services.GetRequiredService<IGrantStore>().AddAsync(new(Guid.NewGuid(), Client.CommandLine.Id, org.Tenant, org.Owner, 1, now) { Scope = [Permission.See] }, Stop);
        var table = (await org.GetAsync("/api/access-review", owner)).Text.Split("\r\n");
        Assert.Contains(table, l => l.StartsWith("\"service program\",\"the organisation\",\"Build server\",\"\",\"See Build\"", StringComparison.Ordinal));
        Assert.Contains(table, l => l.StartsWith($"\"let in\",\"{org.Address("owner")}\",\"LeanVibe command line\",\"\",\"See\"", StringComparison.Ordinal));
        Assert.StartsWith("\"kind\",\"who\"", table[0], StringComparison.Ordinal);
        Assert.Contains(table, l => l.StartsWith($"\"member\",\"{org.Address("bob")}\",\"'=HYPERLINK(\"\"http://evil.example\"\")\",\"Viewer\",\"See\",\"directory: Engineering\"", StringComparison.Ordinal));
        Assert.Contains(table, l => l.StartsWith($"\"member\",\"{org.Address("owner")}\",\"Owner\",\"Owner\",\"{string.Join(' ', RolePermissions.Of(Role.Owner).Order())}\",\"by hand\"", StringComparison.Ordinal));
        Assert.Contains(table, l => l.StartsWith($"\"directory token\",\"{org.Address("owner")}\",\"tests\",\"\",\"Provision\"", StringComparison.Ordinal));
        var lines = JsonNode.Parse((await org.GetAsync("/api/access-review?format=json", owner)).Text)!.AsArray();
        var self = lines.Single(l => l!["who"]!.ToString() == org.Address("owner") && l["kind"]!.ToString() == "member")!;
        Assert.Equal(("Owner", RolePermissions.Of(Role.Owner).Count), (self["role"]!.ToString(), self["permissions"]!.AsArray().Count));
        Assert.NotNull(self["used"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await org.GetAsync("/api/access-review?format=xml", owner)).Status);
        Assert.Contains("access.review", (await org.TrailAsync()).Select(e => e.Action));
        Assert.Equal(HttpStatusCode.Forbidden, (await org.GetAsync("/api/access-review", Signed(await site.SignInAsync(await org.AccountOfAsync("bob"), org.Tenant)))).Status);
    }

    [Fact]
    public async Task A_renamed_person_keeps_their_account_unless_others_know_them_by_it()
    {
        var org = await site.NewOrganisationAsync();
        var id = await org.NewUserAsync("bob");
        var account = await org.AccountOfAsync("bob");
        Assert.Equal(HttpStatusCode.OK, (await org.PutAsync($"Users/{id}", org.User("robert"))).Status);
        Assert.Equal(account, await org.AccountOfAsync("robert"));
        Assert.Equal(org.Address("robert"), (await site.App.Services.GetRequiredService<IAccountStore>().PersonOfAsync(account, Stop)).Email);

        await site.App.Services.GetRequiredService<IMembershipStore>().AddAsync((await site.NewOrganisationAsync()).Tenant, new(account, "bob", "bob", Role.Viewer, TimeProvider.System.GetUtcNow()), Stop);
        var refused = await org.PutAsync($"Users/{id}", org.User("bert"));
        Assert.Equal((HttpStatusCode.Conflict, "mutability"), (refused.Status, refused["scimType"]));
        Assert.Equal(account, await org.AccountOfAsync("robert"));
    }

    public sealed class OnSqlite(SqliteScimSite site) : ScimEndTests(site), IClassFixture<SqliteScimSite>;

    public sealed class OnPostgres(PostgresScimSite site) : ScimEndTests(site), IClassFixture<PostgresScimSite>;
}
