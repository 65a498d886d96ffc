using System.Net;
using System.Text.Json.Nodes;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Scim;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Quotas;
using Microsoft.Extensions.DependencyInjection;
using static LeanVibe.IntegrationTests.Scim.ScimOrganisation;

namespace LeanVibe.IntegrationTests.Scim;

/// <summary>Users over HTTP: what conformance suites check, and the shapes that identity providers really send.</summary>
public abstract class ScimUserTests(ScimSite site)
{
    [Fact]
    public async Task A_user_is_made_read_replaced_and_removed()
    {
        var org = await site.NewOrganisationAsync();
        var made = await org.PostAsync("Users", org.User("bob"));
        Assert.Equal((HttpStatusCode.Created, "application/scim+json"), (made.Status, made.MediaType));
        Assert.EndsWith($"/scim/v2/Users/{made.Id}", made.Location, StringComparison.Ordinal);
        Assert.Equal((made.Location, made.Tag), (made.Body["meta"]!["location"]!.ToString(), made.Body["meta"]!["version"]!.ToString()));
        Assert.Equal(("User", "true", "ext-bob"), (made.Body["meta"]!["resourceType"]!.ToString(), made["active"], made["externalId"]));
        Assert.Equal(Role.Viewer, await org.RoleOfAsync("bob"));

        var read = await org.GetAsync($"Users/{made.Id}");
        Assert.Equal(made.Text, read.Text);
        var replaced = await org.PutAsync($"Users/{made.Id}", Set(org.User("bob"), "displayName", "Robert"));
        Assert.Equal((HttpStatusCode.OK, "Robert"), (replaced.Status, replaced["displayName"]));
        Assert.NotEqual(made.Tag, replaced.Tag);
        Assert.Equal(made.Body["meta"]!["created"]!.ToString(), replaced.Body["meta"]!["created"]!.ToString());

        Assert.Equal(HttpStatusCode.NoContent, (await org.DeleteAsync($"Users/{made.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await org.GetAsync($"Users/{made.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await org.DeleteAsync($"Users/{made.Id}")).Status);
        Assert.Null(await org.RoleOfAsync("bob"));
        Assert.Equal(["scim.user-add", "scim.user-change", "scim.user-remove", "scim.user-remove-refuse"], (await org.TrailAsync()).Where(e => e.Action.StartsWith("scim", StringComparison.Ordinal)).Select(e => e.Action));
    }

    [Fact]
    public async Task Without_a_seat_nobody_becomes_active_and_who_goes_gives_theirs_back()
    {
        var org = await site.NewOrganisationAsync();
        await org.App.Services.GetRequiredService<IQuotaStore>().SetAsync(org.Tenant, QuotaKind.Seats, 2, new(), TestContext.Current.CancellationToken);
        var bob = await org.NewUserAsync("bob");
        var refused = await org.PostAsync("Users", org.User("cleo"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("seats", refused.Text, StringComparison.Ordinal);
        Assert.Equal(["bob"], (await org.GetAsync("Users")).Names);

        var waiting = await org.PostAsync("Users", Set(org.User("cleo"), "active", false));
        Assert.Equal(HttpStatusCode.Created, waiting.Status);
        const string Wakes = """[{"op":"replace","path":"active","value":true}]""";
        Assert.Equal(HttpStatusCode.Conflict, (await org.PatchAsync($"Users/{waiting.Id}", Wakes)).Status);
        Assert.Equal(HttpStatusCode.OK, (await org.PatchAsync($"Users/{bob}", Wakes.Replace("true", "false", StringComparison.Ordinal))).Status);
        Assert.Equal(HttpStatusCode.OK, (await org.PatchAsync($"Users/{waiting.Id}", Wakes)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await org.PatchAsync($"Users/{bob}", Wakes)).Status);
    }

    [Fact]
    public async Task Lists_are_filtered_sorted_and_paged()
    {
        var org = await site.NewOrganisationAsync();
        foreach (var name in new[] { "cleo", "adam", "bob", "dora" })
        {
            await org.NewUserAsync(name);
        }

        async Task ShowsAsync(string query, params string[] names) => Assert.Equal(names, (await org.GetAsync($"Users?{query}")).Names);
        await ShowsAsync("", "cleo", "adam", "bob", "dora");
        await ShowsAsync($"filter=userName eq \"{org.Address("BOB").ToUpperInvariant()}\"", "bob");
        await ShowsAsync("filter=externalId eq \"ext-adam\"", "adam");
        await ShowsAsync("filter=externalId eq \"EXT-adam\"");
        await ShowsAsync($"filter=emails.value eq \"{org.Address("dora")}\" and active eq true", "dora");
        await ShowsAsync($"filter=emails[type eq \"work\" and value sw \"cleo\"]", "cleo");
        await ShowsAsync("filter=active eq \"True\" and (userName sw \"a\" or name.givenName co \"or\")", "adam", "dora");
        await ShowsAsync("filter=not (active eq true)");
        await ShowsAsync("sortBy=userName", "adam", "bob", "cleo", "dora");
        await ShowsAsync("sortBy=name.givenName&sortOrder=descending&startIndex=2&count=2", "cleo", "bob");
        await ShowsAsync("startIndex=0&count=1", "cleo");
        await ShowsAsync("startIndex=4&count=10", "dora");
        await ShowsAsync("count=-1");
        var page = await org.GetAsync("Users?startIndex=2&count=2");
        Assert.Equal(("4", "2", "2"), (page["totalResults"], page["startIndex"], page["itemsPerPage"]));
        Assert.Equal(("4", "0"), ((await org.GetAsync("Users?count=0"))["totalResults"], (await org.GetAsync("Users?count=0"))["itemsPerPage"]));

        var search = await org.PostAsync("Users/.search", JsonNode.Parse("""{"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],"filter":"userName sw \"b\"","attributes":["userName"],"startIndex":1,"count":5}""")!);
        Assert.Equal(["bob"], search.Names);
        Assert.Null(search.Body["Resources"]![0]!["emails"]);
    }

    [Theory]
    [InlineData("Users?filter=userName", "invalidFilter"), InlineData("Users?filter=userName xx \"b\"", "invalidFilter"), InlineData("Users?filter=userName eq b(", "invalidFilter")]
    [InlineData("Users?filter=nothing eq \"b\"", "invalidPath"), InlineData("Users?sortBy=nothing", "invalidPath"), InlineData("Users?count=many", "invalidValue")]
    public async Task What_cannot_be_read_is_said_so(string path, string type)
    {
        var answer = await (await site.NewOrganisationAsync()).GetAsync(path);
        Assert.Equal((HttpStatusCode.BadRequest, type, "400", "application/scim+json"), (answer.Status, answer["scimType"], answer["status"], answer.MediaType));
        Assert.Equal("urn:ietf:params:scim:api:messages:2.0:Error", answer.Body["schemas"]![0]!.ToString());
    }

    [Theory]
    [InlineData("""{"userName":""", "invalidSyntax"), InlineData("""[1]""", "invalidSyntax"), InlineData("""{"userName":"a@x.example","userName":"b@x.example"}""", "invalidSyntax"), InlineData("", "invalidSyntax")]
    [InlineData("""{"displayName":"no name"}""", "invalidValue"), InlineData("""{"userName":"no address"}""", "invalidValue"), InlineData("""{"userName":"a@elsewhere.example"}""", "invalidValue")]
    [InlineData("""{"userName":"a@elsewhere.example","active":"maybe"}""", "invalidValue")]
    public async Task A_user_that_cannot_be_made_is_refused_with_a_reason(string body, string type)
    {
        var org = await site.NewOrganisationAsync();
        var answer = await org.SendAsync("POST", "Users", body);
        Assert.Equal((HttpStatusCode.BadRequest, type), (answer.Status, answer["scimType"]));
        Assert.Equal("0", (await org.GetAsync("Users"))["totalResults"]);
    }

    [Fact]
    public async Task Attributes_are_shown_and_left_out_as_asked()
    {
        var org = await site.NewOrganisationAsync();
        var id = await org.NewUserAsync("bob");
        var some = (await org.GetAsync($"Users/{id}?attributes=userName,name.givenName")).Body;
        Assert.Equal(new HashSet<string> { "schemas", "id", "userName", "name" }, some.Select(p => p.Key).ToHashSet());
        Assert.Equal(["givenName"], some["name"]!.AsObject().Select(p => p.Key));
        var most = (await org.GetAsync($"Users?excludedAttributes=emails,id")).Body["Resources"]![0]!.AsObject();
        Assert.False(most.ContainsKey("emails"));
        Assert.True(most.ContainsKey("id"));
    }

    [Fact]
    public async Task Versions_are_asked_and_demanded()
    {
        var org = await site.NewOrganisationAsync();
        var made = await org.PostAsync("Users", org.User("bob"));
        Assert.Equal(HttpStatusCode.NotModified, (await org.GetAsync($"Users/{made.Id}", r => r.Headers.TryAddWithoutValidation("If-None-Match", made.Tag))).Status);
        Assert.Equal(HttpStatusCode.OK, (await org.GetAsync($"Users/{made.Id}", r => r.Headers.TryAddWithoutValidation("If-None-Match", "W/\"other\""))).Status);
        var changed = await org.PatchAsync($"Users/{made.Id}", """[{"op":"replace","path":"title","value":"Boss"}]""", r => r.Headers.TryAddWithoutValidation("If-Match", made.Tag));
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        foreach (var send in new Func<Action<HttpRequestMessage>, Task<ScimAnswer>>[] { c => org.PutAsync($"Users/{made.Id}", org.User("bob"), c), c => org.PatchAsync($"Users/{made.Id}", """[{"op":"remove","path":"title"}]""", c), c => org.DeleteAsync($"Users/{made.Id}", c) })
        {
            Assert.Equal(HttpStatusCode.PreconditionFailed, (await send(r => r.Headers.TryAddWithoutValidation("If-Match", made.Tag))).Status);
        }

        Assert.Equal("Boss", (await org.GetAsync($"Users/{made.Id}"))["title"]);
        Assert.Equal(HttpStatusCode.NoContent, (await org.DeleteAsync($"Users/{made.Id}", r => r.Headers.TryAddWithoutValidation("If-Match", "*"))).Status);
    }

    [Fact]
    public async Task Names_and_addresses_are_there_once()
    {
        var org = await site.NewOrganisationAsync();
        await org.NewUserAsync("bob");
        var other = await org.NewUserAsync("eve");
        Assert.Equal((HttpStatusCode.Conflict, "uniqueness"), Wrong(await org.PostAsync("Users", Set(org.User("BOB"), "emails", null))));
        Assert.Equal((HttpStatusCode.Conflict, "uniqueness"), Wrong(await org.PostAsync("Users", Set(org.User("bob"), "userName", "robert"))));
        Assert.Equal((HttpStatusCode.Conflict, "uniqueness"), Wrong(await org.PatchAsync($"Users/{other}", $$"""[{"op":"replace","path":"userName","value":"{{org.Address("bob")}}"}]""")));
        Assert.Equal((HttpStatusCode.Conflict, "uniqueness"), Wrong(await org.PatchAsync($"Users/{other}", $$"""[{"op":"replace","path":"emails[type eq \"work\"].value","value":"{{org.Address("bob")}}"}]""")));
        var at = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => org.PostAsync("Users", org.User("zoe"))));
        Assert.Equal(1, at.Count(a => a.Status == HttpStatusCode.Created));
        Assert.Equal(5, at.Count(a => a.Status == HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task The_server_says_what_it_is()
    {
        var org = await site.NewOrganisationAsync();
        var config = (await org.GetAsync("ServiceProviderConfig")).Body;
        Assert.All(new[] { "patch", "bulk", "filter", "sort", "etag" }, name => Assert.Equal("true", config[name]!["supported"]!.ToString()));
        Assert.Equal(["User", "Group"], (await org.GetAsync("ResourceTypes")).Body["Resources"]!.AsArray().Select(r => r!["id"]!.ToString()));
        foreach (var schema in (await org.GetAsync("Schemas")).Body["Resources"]!.AsArray())
        {
            Assert.Equal(schema!.ToJsonString(), (await org.GetAsync($"Schemas/{schema["id"]}")).Text);
        }

        foreach (var (method, path, status) in new[] { ("GET", "Nothing", 404), ("GET", "Schemas/nothing", 404), ("GET", "ResourceTypes/nothing", 404), ("GET", "Users/nothing", 404), ("DELETE", "Users", 405), ("POST", "Schemas", 405), ("GET", "Schemas?filter=id eq \"x\"", 403) })
        {
            var answer = await org.SendAsync(method, path, method == "POST" ? "{}" : null);
            Assert.Equal((status, "application/scim+json"), ((int)answer.Status, answer.MediaType));
        }
    }

    /// <summary>As scim2-tester does: every attribute that clients may write is added, replaced and removed by a patch.</summary>
    [Fact]
    public async Task Every_attribute_is_patched()
    {
        var org = await site.NewOrganisationAsync();
        var id = await org.NewUserAsync("bob");
        foreach (var (path, attribute) in ScimSchemas.User.Schemas.SelectMany(s => s.Attributes.Where(a => a is { Mutability: "readWrite" } && a.Name is not ("userName" or "active" or "emails")).Select(a => (s == ScimSchemas.User.Core ? a.Name : $"{s.Id}:{a.Name}", a))))
        {
            foreach (var (op, number) in new[] { ("add", 1), ("replace", 2) })
            {
                var patched = await org.PatchAsync($"Users/{id}", new JsonArray(new JsonObject { ["op"] = op, ["path"] = path, ["value"] = Value(attribute, number) }).ToJsonString());
                Assert.True(patched.Status == HttpStatusCode.OK, $"{op} {path}: {patched.Text}");
                Assert.Contains($"{attribute.Name}{number}", (await org.GetAsync($"Users/{id}")).Text, StringComparison.Ordinal);
            }

            Assert.Equal(HttpStatusCode.OK, (await org.PatchAsync($"Users/{id}", new JsonArray(new JsonObject { ["op"] = "remove", ["path"] = path }).ToJsonString())).Status);
            Assert.DoesNotContain($"{attribute.Name}2", (await org.GetAsync($"Users/{id}")).Text, StringComparison.Ordinal);
        }

        Assert.Equal((HttpStatusCode.BadRequest, "mutability"), Wrong(await org.PatchAsync($"Users/{id}", """[{"op":"replace","path":"id","value":"x"}]""")));
        Assert.Equal((HttpStatusCode.BadRequest, "invalidPath"), Wrong(await org.PatchAsync($"Users/{id}", """[{"op":"replace","path":"nothing","value":"x"}]""")));
        Assert.Equal((HttpStatusCode.BadRequest, "noTarget"), Wrong(await org.PatchAsync($"Users/{id}", """[{"op":"remove"}]""")));
        Assert.Equal((HttpStatusCode.BadRequest, "invalidSyntax"), Wrong(await org.PatchAsync($"Users/{id}", """[{"op":"turn","path":"title","value":"x"}]""")));
        Assert.Equal((HttpStatusCode.BadRequest, "invalidValue"), Wrong(await org.PatchAsync($"Users/{id}", """[{"op":"remove","path":"userName"}]""")));
    }

    /// <summary>Entra's first cycle for one user, and Okta's, as their logs show them.</summary>
    [Fact]
    public async Task The_cycles_of_Entra_and_Okta_go_through()
    {
        var org = await site.NewOrganisationAsync();
        Assert.Equal("0", (await org.GetAsync($"Users?filter=userName+eq+%22{Uri.EscapeDataString(Guid.NewGuid().ToString())}%22"))["totalResults"]);
        var entra = await org.SendAsync("POST", "Users", $$"""
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],"externalId":"jyoung","userName":"{{org.Address("jyoung")}}","active":"True",
             "displayName":"Joy Young","emails":[{"type":"work","value":"{{org.Address("jyoung")}}","primary":true}],"meta":{"resourceType":"User"},"name":{"formatted":"Joy Young","familyName":"Young","givenName":"Joy"},
             "roles":[],"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"bob","manager":"12345"} }
            """);
        Assert.Equal(HttpStatusCode.Created, entra.Status);
        var changed = await org.PatchAsync($"Users/{entra.Id}", $$"""
            [{"op":"Replace","path":"emails[type eq \"work\"].value","value":"{{org.Address("joy")}}"},{"op":"Add","path":"phoneNumbers[type eq \"mobile\"].value","value":"+1"},
             {"op":"Replace","value":{"displayName":"Joy","name.givenName":"J","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department":"sales"} }]
            """);
        Assert.Equal((HttpStatusCode.OK, "Joy"), (changed.Status, changed["displayName"]));
        Assert.Equal(Role.Viewer, await org.RoleOfAsync("joy"));

        var okta = await org.SendAsync("POST", "Users", $$"""
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"{{org.Address("okta")}}","name":{"givenName":"Test","familyName":"User"},"emails":[{"primary":true,"value":"{{org.Address("okta")}}","type":"work"}],
             "displayName":"Test User","locale":"en-US","externalId":"00ujl29u0le5T6Aj10h7","groups":[],"password":"1mz050nq","active":true}
            """);
        Assert.Equal(HttpStatusCode.Created, okta.Status);
        Assert.DoesNotContain("1mz050nq", (await org.GetAsync($"Users/{okta.Id}")).Text, StringComparison.Ordinal);
        Assert.Equal("false", (await org.PatchAsync($"Users/{okta.Id}", """[{"op":"replace","value":{"active":false}}]"""))["active"]);
        Assert.Equal(["okta"], (await org.GetAsync($"Users?filter=userName eq \"{org.Address("okta")}\"&startIndex=1&count=100")).Names);
        Assert.Equal("true", (await org.PutAsync($"Users/{okta.Id}", org.User("okta")))["active"]);
    }

    private static JsonNode Value(ScimAttribute attribute, int number) => attribute switch
    {
        { IsMultiValued: true } => new JsonArray(new JsonObject { [(attribute.Part("value") ?? attribute.Parts[0]).Name] = $"{attribute.Name}{number}", ["type"] = "work" }),
        { Type: "complex" } => new JsonObject { [attribute.Parts.First(p => p.Mutability == "readWrite").Name] = $"{attribute.Name}{number}" },
        _ => $"{attribute.Name}{number}",
    };

    public sealed class OnSqlite(SqliteScimSite site) : ScimUserTests(site), IClassFixture<SqliteScimSite>;

    public sealed class OnPostgres(PostgresScimSite site) : ScimUserTests(site), IClassFixture<PostgresScimSite>;
}
