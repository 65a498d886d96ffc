using System.Net;
using System.Text.Json.Nodes;
using LeanVibe.Platform.Identity;
using Microsoft.Extensions.DependencyInjection;
using static LeanVibe.IntegrationTests.Scim.ScimOrganisation;

namespace LeanVibe.IntegrationTests.Scim;

/// <summary>Groups over HTTP, and the roles that they give.</summary>
public abstract class ScimGroupTests(ScimSite site)
{
    [Fact]
    public async Task A_group_is_made_read_patched_in_every_shape_and_removed()
    {
        var org = await site.NewOrganisationAsync();
        var (bob, eve, zoe) = (await org.NewUserAsync("bob"), await org.NewUserAsync("eve"), await org.NewUserAsync("zoe"));
        var id = await org.NewGroupAsync("Engineering", bob);
        async Task HasAsync(params string[] members) =>
            Assert.Equal(members.Order(StringComparer.Ordinal), ((await org.GetAsync($"Groups/{id}")).Body["members"] as JsonArray ?? []).Select(m => m!["value"]!.ToString()).Order(StringComparer.Ordinal));
        async Task PatchAsync(string operations) => Assert.Equal(HttpStatusCode.OK, (await org.PatchAsync($"Groups/{id}", operations)).Status);

        await PatchAsync($$"""[{"op":"Add","path":"members","value":[{"value":"{{eve}}"}]}]""");
        await HasAsync(bob, eve);
        await PatchAsync($$"""[{"op":"add","value":{"members":[{"value":"{{eve}}","display":"x"},{"value":"{{zoe}}"}]} }]""");
        await HasAsync(bob, eve, zoe);
        await PatchAsync($$"""[{"op":"remove","path":"members[value eq \"{{bob}}\"]"}]""");
        await HasAsync(eve, zoe);
        await PatchAsync($$"""[{"op":"Remove","path":"members","value":[{"value":"{{zoe}}"}]}]""");
        await HasAsync(eve);
        await PatchAsync($$"""[{"op":"replace","path":"members","value":[{"value":"{{bob}}"},{"value":"{{zoe}}"}]}]""");
        await HasAsync(bob, zoe);
        await PatchAsync($$"""[{"op":"replace","value":{"id":"{{id}}","displayName":"Builders"} }]""");
        Assert.Equal("Builders", (await org.GetAsync($"Users/{bob}")).Body["groups"]![0]!["display"]!.ToString());
        Assert.Equal(["Builders"], (await org.GetAsync("Groups?filter=displayName eq \"builders\"&excludedAttributes=members")).Names);
        Assert.Null((await org.GetAsync("Groups?excludedAttributes=members")).Body["Resources"]![0]!["members"]);
        Assert.Null((await org.GetAsync($"Groups/{id}?excludedAttributes=members")).Body["members"]);
        Assert.Equal(["Builders"], (await org.GetAsync($"Groups?filter=members.value eq \"{zoe}\"")).Names);

        await PatchAsync("""[{"op":"remove","path":"members"}]""");
        await HasAsync();
        Assert.Equal(HttpStatusCode.OK, (await org.PutAsync($"Groups/{id}", JsonNode.Parse($$"""{"displayName":"Team","members":[{"value":"{{eve}}"}]}""")!)).Status);
        await HasAsync(eve);
        Assert.Equal(HttpStatusCode.NoContent, (await org.DeleteAsync($"Users/{eve}")).Status);
        await HasAsync();
        Assert.Equal(HttpStatusCode.NoContent, (await org.DeleteAsync($"Groups/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await org.GetAsync($"Groups/{id}")).Status);
    }

    [Fact]
    public async Task What_is_wrong_with_a_group_is_said()
    {
        var org = await site.NewOrganisationAsync();
        var id = await org.NewGroupAsync("Engineering");
        var twice = await org.PostAsync("Groups", new JsonObject { ["displayName"] = "ENGINEERING" });
        Assert.Equal((HttpStatusCode.Conflict, "uniqueness"), (twice.Status, twice["scimType"]));
        foreach (var member in new[] { Guid.NewGuid().ToString(), "nobody", id })
        {
            var wrong = await org.PatchAsync($"Groups/{id}", $$"""[{"op":"add","path":"members","value":[{"value":"{{member}}"}]}]""");
            Assert.Equal((HttpStatusCode.BadRequest, "invalidValue"), (wrong.Status, wrong["scimType"]));
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await org.PostAsync("Groups", new JsonObject())).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await org.PatchAsync($"Groups/{id}", """[{"op":"replace","path":"displayName","value":"x"}]""", r => r.Headers.TryAddWithoutValidation("If-Match", "W/\"99\""))).Status);
    }

    [Fact]
    public async Task A_group_gives_its_role_at_the_next_request_and_takes_it_back()
    {
        var org = await site.NewOrganisationAsync();
        var (bob, eve) = (await org.NewUserAsync("bob"), await org.NewUserAsync("eve"));
        var owner = Signed(await site.SignInAsync(org.Owner, org.Tenant));
        var session = Signed(await site.SignInAsync(await org.AccountOfAsync("bob"), org.Tenant));
        var (admins, builders) = (await org.NewGroupAsync("Admins", bob), await org.NewGroupAsync("Builders", bob, eve));
        Assert.Equal(HttpStatusCode.Forbidden, (await org.GetAsync("/api/tokens", session)).Status);

        var mapped = await GiveAsync(org, "admins", "administrator", owner);
        Assert.Equal(HttpStatusCode.OK, mapped.Status);
        Assert.Equal(HttpStatusCode.OK, (await org.GetAsync("/api/tokens", session)).Status);
        Assert.Equal(HttpStatusCode.OK, (await GiveAsync(org, "Builders", "developer", owner)).Status);
        Assert.Equal((Role.Administrator, Role.Developer), (await org.RoleOfAsync("bob"), await org.RoleOfAsync("eve")));

        Assert.Equal(HttpStatusCode.OK, (await org.PatchAsync($"Groups/{admins}", $$"""[{"op":"remove","path":"members[value eq \"{{bob}}\"]"}]""")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await org.GetAsync("/api/tokens", session)).Status);
        Assert.Equal(Role.Developer, await org.RoleOfAsync("bob"));
        await org.PatchAsync($"Groups/{builders}", """[{"op":"replace","path":"displayName","value":"Others"}]""");
        Assert.Equal((Role.Viewer, Role.Viewer), (await org.RoleOfAsync("bob"), await org.RoleOfAsync("eve")));
        await org.PatchAsync($"Groups/{builders}", """[{"op":"replace","path":"displayName","value":"Admins 2"},{"op":"replace","path":"displayName","value":"Builders"}]""");
        Assert.Equal(Role.Developer, await org.RoleOfAsync("eve"));
        await org.DeleteAsync($"Groups/{builders}");
        Assert.Equal(Role.Viewer, await org.RoleOfAsync("eve"));

        await org.PatchAsync($"Groups/{admins}", $$"""[{"op":"add","path":"members","value":[{"value":"{{eve}}"}]}]""");
        Assert.Equal(Role.Administrator, await org.RoleOfAsync("eve"));
        await org.PatchAsync($"Users/{eve}", """[{"op":"replace","path":"active","value":false}]""");
        await org.PatchAsync($"Users/{eve}", """[{"op":"replace","path":"active","value":true}]""");
        Assert.Equal(Role.Administrator, await org.RoleOfAsync("eve"));
        Assert.Equal(HttpStatusCode.NoContent, (await org.DeleteAsync($"/api/group-roles/{mapped.Id}", owner)).Status);
        Assert.Equal(Role.Viewer, await org.RoleOfAsync("eve"));
        Assert.Contains("by groups", (await org.TrailAsync()).Where(e => e.Action == "member.role").Select(e => e.Reason));
    }

    [Fact]
    public async Task Owners_made_by_hand_stay_and_so_does_the_last_one_whoever_made_them()
    {
        var org = await site.NewOrganisationAsync();
        var (boss, bob) = (await org.NewUserAsync("owner"), await org.NewUserAsync("bob"));
        var owner = Signed(await site.SignInAsync(org.Owner, org.Tenant));
        var id = await org.NewGroupAsync("Everybody", boss, bob);
        await GiveAsync(org, "Everybody", "developer", owner);
        Assert.Equal((Role.Owner, Role.Developer), (await org.RoleOfAsync("owner"), await org.RoleOfAsync("bob")));

        var session = Signed(await site.SignInAsync(await org.AccountOfAsync("bob"), org.Tenant));
        await GiveAsync(org, "Everybody", "administrator", owner);
        Assert.Equal(HttpStatusCode.Forbidden, (await GiveAsync(org, "Everybody", "owner", session)).Status);
        await GiveAsync(org, "Everybody", "owner", owner);
        Assert.Equal(Role.Owner, await org.RoleOfAsync("bob"));
        await site.App.Services.GetRequiredService<IMembershipStore>().AddAsync(org.Tenant, new(await site.NewPersonAsync(org.Address("ann")), org.Address("ann"), "Ann", Role.Administrator, DateTimeOffset.UnixEpoch), TestContext.Current.CancellationToken);
        var administrator = Signed(await site.SignInAsync(await org.AccountOfAsync("ann"), org.Tenant));
        Assert.Equal(HttpStatusCode.Forbidden, (await GiveAsync(org, "EVERYBODY", "viewer", administrator)).Status);
        Assert.Equal(HttpStatusCode.OK, (await GiveAsync(org, "Others", "viewer", administrator)).Status);
        Assert.Equal(Role.Owner, await org.RoleOfAsync("bob"));
        Assert.Equal(HttpStatusCode.NoContent, (await org.DeleteAsync($"Users/{boss}")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await org.DeleteAsync($"Groups/{id}")).Status);
        Assert.Equal(Role.Owner, await org.RoleOfAsync("bob"));
        Assert.Contains("last owner", (await org.TrailAsync()).Where(e => e.Action == "member.role-refuse").Select(e => e.Reason));
    }

    private static Task<ScimAnswer> GiveAsync(ScimOrganisation org, string group, string role, Action<HttpRequestMessage> who) =>
        org.SendAsync("PUT", "/api/group-roles", $$"""{"group":"{{group}}","role":"{{role}}"}""", request =>
        {
            who(request);
            request.Content!.Headers.ContentType = new("application/json");
        });

    public sealed class OnSqlite(SqliteScimSite site) : ScimGroupTests(site), IClassFixture<SqliteScimSite>;

    public sealed class OnPostgres(PostgresScimSite site) : ScimGroupTests(site), IClassFixture<PostgresScimSite>;
}
