using System.Net;
using System.Text.Json.Nodes;

namespace LeanVibe.IntegrationTests.Scim;

/// <summary>Many operations in one request, and a search over users and groups.</summary>
public abstract class ScimBulkTests(ScimSite site)
{
    [Fact]
    public async Task Operations_wait_for_what_they_name_in_whatever_order_they_come()
    {
        var org = await site.NewOrganisationAsync();
        var answer = await BulkAsync(org,
            """{"method":"POST","path":"/Groups","bulkId":"team","data":{"displayName":"Team","members":[{"value":"bulkId:bob"},{"value":"bulkId:eve"}]}}""",
            """{"method":"PATCH","path":"/Users/bulkId:bob","data":{"Operations":[{"op":"replace","path":"title","value":"Boss"}]}}""",
            Post("bob", org.User("bob")), Post("eve", org.User("eve")),
            """{"method":"DELETE","path":"/Users/bulkId:eve"}""");
        Assert.Equal((HttpStatusCode.OK, "urn:ietf:params:scim:api:messages:2.0:BulkResponse"), (answer.Status, answer.Body["schemas"]![0]!.ToString()));
        Assert.Equal(["201", "200", "201", "201", "204"], Of(answer, "status"));
        Assert.Equal(["team", null, "bob", "eve", null], Of(answer, "bulkId"));
        var group = (await org.GetAsync("Groups?filter=displayName eq \"team\"")).Body["Resources"]![0]!;
        var bob = (await org.GetAsync($"Users?filter=userName eq \"{org.Address("bob")}\"")).Body["Resources"]![0]!;
        Assert.Equal([bob["id"]!.ToString()], group["members"]!.AsArray().Select(m => m!["value"]!.ToString()));
        Assert.Equal("Boss", bob["title"]!.ToString());
        Assert.Equal(group["meta"]!["location"]!.ToString(), Of(answer, "location")[0]);
    }

    [Fact]
    public async Task Each_is_refused_by_itself_until_there_are_too_many()
    {
        var org = await site.NewOrganisationAsync();
        var bad = """{"method":"POST","path":"/Users","bulkId":"bad","data":{"userName":"x@elsewhere.example"}}""";
        var answer = await BulkAsync(org, bad, """{"method":"POST","path":"/Groups","bulkId":"g","data":{"displayName":"G","members":[{"value":"bulkId:bad"}]}}""", Post("bob", org.User("bob")),
            """{"method":"GET","path":"/Users/x"}""", """{"method":"POST","path":"/Nothing","bulkId":"n","data":{}}""", $$"""{"method":"DELETE","path":"/Users/{{Guid.NewGuid()}}"}""");
        Assert.Equal(["400", "400", "201", "404", "400", "404"], Of(answer, "status"));
        Assert.Equal("invalidValue", answer.Body["Operations"]![0]!["response"]!["scimType"]!.ToString());

        var stopped = await org.SendAsync("POST", "Bulk", $$"""{"failOnErrors":1,"Operations":[{{Post("zoe", org.User("zoe"))}},{{bad}},{{Post("tom", org.User("tom"))}}]}""");
        Assert.Equal(["201", "400"], Of(stopped, "status"));
        Assert.Equal(["bob", "zoe"], (await org.GetAsync("Users")).Names);
    }

    [Fact]
    public async Task What_waits_for_itself_and_what_is_too_much_is_refused()
    {
        var org = await site.NewOrganisationAsync();
        static string Circle(string own, string other) => $$"""{"method":"POST","path":"/Groups","bulkId":"{{own}}","data":{"displayName":"{{own}}","members":[{"value":"bulkId:{{other}}"}]} }""";
        Assert.Equal(["409", "409"], Of(await BulkAsync(org, Circle("a", "b"), Circle("b", "a")), "status"));
        Assert.Equal(["400"], Of(await BulkAsync(org, Circle("a", "nowhere")), "status"));
        Assert.Equal("invalidValue", (await BulkAsync(org, Post("bob", org.User("bob")), Post("bob", org.User("eve"))))["scimType"]);
        Assert.Equal("invalidSyntax", (await org.SendAsync("POST", "Bulk", """{"Operations":[]}"""))["scimType"]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await org.SendAsync("POST", "Bulk", $$"""{"Operations":[{{string.Join(',', Enumerable.Repeat("{}", 1001))}}]}""")).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await org.SendAsync("POST", "Bulk", $$"""{"x":"{{new string('x', 1024 * 1024)}}"}""")).Status);
        Assert.Equal("0", (await org.GetAsync("Groups"))["totalResults"]);
    }

    [Fact]
    public async Task A_search_finds_users_and_groups_and_pages_over_both()
    {
        var org = await site.NewOrganisationAsync();
        await org.NewUserAsync("bob");
        await org.NewUserAsync("eve");
        await org.NewGroupAsync("builders");
        async Task ShowsAsync(string query, params string[] names) => Assert.Equal(names, (await org.PostAsync(".search", JsonNode.Parse(query)!)).Names);
        await ShowsAsync("{}", "bob", "eve", "builders");
        await ShowsAsync("""{"startIndex":2,"count":2}""", "eve", "builders");
        await ShowsAsync("""{"startIndex":3}""", "builders");
        await ShowsAsync("""{"filter":"displayName sw \"b\""}""", "bob", "builders");
        await ShowsAsync("""{"filter":"userName pr"}""", "bob", "eve");
        await ShowsAsync("""{"filter":"meta.resourceType eq \"Group\""}""", "builders");
        Assert.Equal("invalidPath", (await org.PostAsync(".search", JsonNode.Parse("""{"filter":"nothing pr"}""")!))["scimType"]);
    }

    private static Task<ScimAnswer> BulkAsync(ScimOrganisation org, params string[] operations) =>
        org.SendAsync("POST", "Bulk", $$"""{"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[{{string.Join(',', operations)}}]}""");

    private static string Post(string bulkId, JsonObject user) => new JsonObject { ["method"] = "POST", ["path"] = "/Users", ["bulkId"] = bulkId, ["data"] = user }.ToJsonString();

    private static IReadOnlyList<string?> Of(ScimAnswer answer, string name) => [.. answer.Body["Operations"]!.AsArray().Select(o => o![name]?.ToString())];

    public sealed class OnSqlite(SqliteScimSite site) : ScimBulkTests(site), IClassFixture<SqliteScimSite>;

    public sealed class OnPostgres(PostgresScimSite site) : ScimBulkTests(site), IClassFixture<PostgresScimSite>;
}
