using System.Net;
using System.Text.Json.Nodes;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Tokens;
using Microsoft.Extensions.DependencyInjection;
using static LeanVibe.IntegrationTests.Scim.ScimOrganisation;

namespace LeanVibe.IntegrationTests.Scim;

/// <summary>Where a directory's say ends: at its own domains, its own organisation, and its own endpoints.</summary>
public abstract class ScimBoundaryTests(ScimSite site)
{
    [Fact]
    public async Task Only_addresses_in_the_organisations_own_domains_are_taken()
    {
        var (org, other) = (await site.NewOrganisationAsync(), await site.NewOrganisationAsync());
        Assert.Equal((HttpStatusCode.BadRequest, "invalidValue"), Wrong(await org.PostAsync("Users", other.User("bob"))));
        Assert.Equal((HttpStatusCode.BadRequest, "invalidValue"), Wrong(await org.PostAsync("Users", Set(org.User("bob"), "emails", new JsonArray(new JsonObject { ["value"] = other.Address("bob"), ["primary"] = true })))));
        var id = await org.NewUserAsync("bob");
        Assert.Equal((HttpStatusCode.BadRequest, "invalidValue"), Wrong(await org.PatchAsync($"Users/{id}", $$"""[{"op":"replace","path":"emails[type eq \"work\"].value","value":"{{other.Address("owner")}}"}]""")));
        Assert.Equal(3, (await org.TrailAsync()).Count(e => e.Action.EndsWith("-refuse", StringComparison.Ordinal) && e.Reason.Contains("no verified domain", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Two_organisations_never_meet_each_others_users()
    {
        var (org, other) = (await site.NewOrganisationAsync(), await site.NewOrganisationAsync());
        var id = await org.NewUserAsync("bob");
        Assert.Equal("0", (await other.GetAsync("Users"))["totalResults"]);
        Assert.Empty((await other.GetAsync($"Users?filter=userName eq \"{org.Address("bob")}\"")).Names);
        foreach (var answer in new[] { await other.GetAsync($"Users/{id}"), await other.PutAsync($"Users/{id}", other.User("bob")), await other.PatchAsync($"Users/{id}", """[{"op":"replace","path":"active","value":false}]"""), await other.DeleteAsync($"Users/{id}") })
        {
            Assert.Equal((HttpStatusCode.NotFound, "404"), (answer.Status, answer["status"]));
        }

        Assert.Equal((HttpStatusCode.BadRequest, "invalidValue"), Wrong(await other.PostAsync("Groups", JsonNode.Parse($$"""{"displayName":"g","members":[{"value":"{{id}}"}]}""")!)));
        Assert.Equal("true", (await org.GetAsync($"Users/{id}"))["active"]);
        Assert.NotEqual((await org.AccountOfAsync("bob")).ToString(), id);
    }

    [Fact]
    public async Task Only_a_token_of_the_directory_gets_in_and_it_gets_nowhere_else()
    {
        var org = await site.NewOrganisationAsync();
        var cookie = await site.SignInAsync(org.Owner, org.Tenant);
        var program = await site.NewTokenAsync(org.Tenant, TokenKind.Organisation, org.Owner, [.. RolePermissions.Of(Role.Administrator)]);
        foreach (var path in new[] { "Users", "Groups", "Schemas", "ServiceProviderConfig", "ResourceTypes", "Nothing", $"Users/{Guid.NewGuid()}" })
        {
            foreach (var (change, status) in new[] { (Without(), HttpStatusCode.Unauthorized), (With("lv_wrong"), HttpStatusCode.Unauthorized), (Signed(cookie), HttpStatusCode.Forbidden), (With(program), HttpStatusCode.Forbidden) })
            {
                var answer = await org.GetAsync(path, change);
                Assert.Equal((status, "application/scim+json", ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture)), (answer.Status, answer.MediaType, answer["status"]));
            }
        }

        foreach (var path in new[] { "/api/products", "/api/members", "/api/tokens", "/api/audit", "/api/account/sessions", "/api/export" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await org.GetAsync(path)).Status);
        }
    }

    [Fact]
    public async Task Whoever_has_a_password_of_their_own_keeps_their_address()
    {
        var org = await site.NewOrganisationAsync();
        var owner = await org.NewUserAsync("owner");
        var move = $$"""[{"op":"replace","path":"emails[type eq \"work\"].value","value":"{{org.Address("bob")}}"}]""";
        await site.App.Services.GetRequiredService<IAccountStore>().ChangeAsync(org.Owner, a => a with { PasswordHash = "a password's" }, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Conflict, "mutability"), Wrong(await org.PatchAsync($"Users/{owner}", move)));
        Assert.Equal(org.Owner, await org.AccountOfAsync("owner"));

        await site.App.Services.GetRequiredService<IAccountStore>().ChangeAsync(org.Owner, a => a with { PasswordHash = "" }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, (await org.PatchAsync($"Users/{owner}", move)).Status);
        Assert.Equal(org.Owner, await org.AccountOfAsync("bob"));
    }

    private static Action<HttpRequestMessage> Without() => request => request.Headers.Authorization = null;

    public sealed class OnSqlite(SqliteScimSite site) : ScimBoundaryTests(site), IClassFixture<SqliteScimSite>;

    public sealed class OnPostgres(PostgresScimSite site) : ScimBoundaryTests(site), IClassFixture<PostgresScimSite>;
}
