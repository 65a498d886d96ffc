using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;

namespace LeanVibe.Tests.Web.Endpoints;

public sealed class RunsApiTests(PlatformFixture platform)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, InlineData("{}", "idea-empty"), InlineData("""{ "idea": "   " }""", "idea-empty"), InlineData("""{ "idea": "A shop", "blueprint": { } }""", "idea-and-blueprint")]
    public async Task A_run_needs_exactly_one_beginning(string body, string code)
    {
        using var client = await platform.OwnerAsync();
        using var answer = await client.PostAsync("/api/runs", new StringContent(body, null, "application/json"), Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = (await answer.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!;
        Assert.Equal(code, (string?)problem["code"]);
        Assert.NotEmpty((string?)problem["next"] ?? "");
    }

    [Theory, InlineData("GET", ""), InlineData("GET", "/events"), InlineData("POST", "/cancel"), InlineData("POST", "/resume")]
    public async Task An_unknown_run_is_not_found_and_says_so(string method, string what)
    {
        using var client = await platform.OwnerAsync();
        using var request = new HttpRequestMessage(new(method), $"/api/runs/01a208bc-4c5b-7075-99f0-69fdd161076e{what}");
        using var answer = await client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("run-unknown", (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!["code"]);
    }

    [Fact]
    public async Task A_Blueprint_waits_for_the_approval_of_exactly_its_hash()
    {
        using var client = await platform.OwnerAsync();
        var run = await WaitingRunAsync(client);
        Assert.Equal("waiting", (string?)run["state"]);

        using var answer = await client.PostAsJsonAsync($"/api/runs/{run["id"]}/approve", new { hash = "another" }, Cancellation);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("blueprint-changed", (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!["code"]);

        using var cancelled = await client.PostAsync($"/api/runs/{run["id"]}/cancel", null, Cancellation);
        Assert.Equal("cancelled", (string?)(await cancelled.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!["state"]);
    }

    [Fact]
    public async Task The_log_streams_and_goes_on_after_the_last_line_seen()
    {
        using var client = await platform.OwnerAsync();
        var run = await WaitingRunAsync(client);
        var all = await EventsAsync(client, $"/api/runs/{run["id"]}/events", null);
        Assert.True(all.Count > 2);
        Assert.Equal("state", all[^1].EventType);

        var rest = await EventsAsync(client, $"/api/runs/{run["id"]}/events", all[0].EventId);
        Assert.Equal(all.Skip(1).Select(e => e.EventId), rest.Select(e => e.EventId));
    }

    [Fact]
    public async Task What_a_Blueprint_derives_is_served_under_its_product()
    {
        using var client = await platform.OwnerAsync();
        var slug = (string?)(await WaitingRunAsync(client))["slug"];

        var blueprint = JsonNode.Parse(await client.GetStringAsync($"/api/products/{slug}/blueprint", Cancellation))!;
        Assert.Equal("Harvest Table", (string?)blueprint["product"]!["name"]);
        Assert.NotNull(JsonNode.Parse(await client.GetStringAsync($"/api/products/{slug}/openapi.json", Cancellation))!["paths"]!["/api/boxes"]);

        foreach (var path in new[] { "er.svg", "wireframes/market.svg" })
        {
            using var drawing = await client.GetAsync($"/api/products/{slug}/{path}", Cancellation);
            Assert.Equal("image/svg+xml", drawing.Content.Headers.ContentType?.MediaType);
            Assert.Equal("svg", System.Xml.Linq.XDocument.Parse(await drawing.Content.ReadAsStringAsync(Cancellation)).Root!.Name.LocalName);
        }

        using var unknown = await client.GetAsync($"/api/products/{slug}/wireframes/none.svg", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    /// <summary>Starts a run from the reference Blueprint and reads its log to the end: it ends where the run waits for a person.</summary>
    private static async Task<JsonObject> WaitingRunAsync(HttpClient client)
    {
        var blueprint = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Architecture.Repository.Root, "templates/reference.blueprint.json"), Cancellation));
        using var answer = await client.PostAsJsonAsync("/api/runs", new JsonObject { ["blueprint"] = blueprint }, Cancellation);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var id = (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!["id"];
        await EventsAsync(client, $"/api/runs/{id}/events", null);
        return (await client.GetFromJsonAsync<JsonObject>($"/api/runs/{id}", Cancellation))!;
    }

    private static async Task<List<SseItem<string>>> EventsAsync(HttpClient client, string path, string? after)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (after is not null)
        {
            request.Headers.Add("Last-Event-ID", after);
        }

        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        var events = new List<SseItem<string>>();
        await foreach (var item in SseParser.Create(await answer.Content.ReadAsStreamAsync(Cancellation)).EnumerateAsync(Cancellation))
        {
            events.Add(item);
        }

        return events;
    }
}
