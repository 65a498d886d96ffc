using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace LeanVibe.Tests.Web.Endpoints;

public sealed class OpenApiTests(PlatformFixture platform)
{
    [Theory]
    [InlineData("/api/runs", "post"), InlineData("/api/runs", "get"), InlineData("/api/runs/{id}", "get"), InlineData("/api/runs/{id}/events", "get")]
    [InlineData("/api/runs/{id}/approve", "post"), InlineData("/api/runs/{id}/cancel", "post"), InlineData("/api/runs/{id}/resume", "post")]
    [InlineData("/api/products", "get"), InlineData("/api/products/{slug}", "get"), InlineData("/api/products/{slug}/start", "post")]
    [InlineData("/api/products/{slug}/stop", "post"), InlineData("/api/products/{slug}/rollback", "post"), InlineData("/api/products/{slug}/blueprint", "get")]
    [InlineData("/api/products/{slug}/er.svg", "get"), InlineData("/api/products/{slug}/openapi.json", "get"), InlineData("/api/blueprints/check", "post")]
    [InlineData("/api/products/{slug}/wireframes/{screen}.svg", "get")]
    [InlineData("/api/quotas", "get"), InlineData("/api/tenants/{slug}/quotas", "get"), InlineData("/api/tenants/{slug}/quotas/{kind}", "put"), InlineData("/api/tenants/{slug}/quotas/{kind}", "delete")]
    [InlineData("/api/usage", "get"), InlineData("/api/usage/records", "get"), InlineData("/api/platform", "get"), InlineData("/api/platform/days", "get"), InlineData("/api/platform/pressure", "get")]
    public async Task Every_operation_is_described(string path, string method)
    {
        using var client = await platform.OwnerAsync();
        var document = await client.GetFromJsonAsync<JsonObject>("/openapi.json", TestContext.Current.CancellationToken);
        Assert.NotEmpty((string?)document!["paths"]![path]![method]!["summary"] ?? "");
    }

    [Fact]
    public async Task What_operations_have_in_common_is_said_of_each()
    {
        using var client = await platform.OwnerAsync();
        var paths = (await client.GetFromJsonAsync<JsonObject>("/openapi.json", TestContext.Current.CancellationToken))!["paths"]!.AsObject().Where(p => p.Key.StartsWith("/api", StringComparison.Ordinal)).ToList();
        Assert.All(paths.Where(p => p.Value!["post"] is not null), p => Assert.Contains("Idempotency-Key", ParametersOf(p.Value!["post"]!)));
        Assert.All(paths.Where(p => p.Value!["get"] is not null), p => Assert.DoesNotContain("Idempotency-Key", ParametersOf(p.Value!["get"]!)));
    }

    [Fact]
    public async Task Lists_say_that_they_come_in_pages_and_things_that_they_have_versions()
    {
        using var client = await platform.OwnerAsync();
        var paths = (await client.GetFromJsonAsync<JsonObject>("/openapi.json", TestContext.Current.CancellationToken))!["paths"]!;
        foreach (var path in new[] { "/api/runs", "/api/members", "/api/audit", "/api/tenants" })
        {
            var list = paths[path]!["get"]!;
            Assert.Superset(new HashSet<string> { "limit", "cursor" }, ParametersOf(list).ToHashSet());
            Assert.NotNull(list["responses"]!["200"]!["headers"]!["Link"]);
        }

        foreach (var path in new[] { "/api/members/{account}", "/api/connections/{id}", "/api/tenants/{slug}/quotas/{kind}" })
        {
            Assert.NotNull(paths[path]!["get"]!["responses"]!["200"]!["headers"]!["ETag"]);
            Assert.All(new[] { "put", "delete" }, verb => Assert.Contains("If-Match", ParametersOf(paths[path]![verb]!)));
            Assert.NotNull(paths[path]!["put"]!["responses"]!["412"]);
        }

        Assert.DoesNotContain("cursor", ParametersOf(paths["/api/runs/{id}"]!["get"]!));
    }

    private static IEnumerable<string> ParametersOf(JsonNode operation) => operation["parameters"]?.AsArray().Select(p => p!["name"]!.ToString()) ?? [];
}
