using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Kernel;
using LeanVibe.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Tests.Web.Endpoints;

/// <summary>A conversation over REST when things go wrong: two tabs at once, a connection lost in mid-turn, a platform that was killed. Nothing said is lost.</summary>
public sealed class InterviewsApiTests(PlatformFixture platform)
{
    private const string Idea = "A place where cyclists rent bikes from shops.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_tabs_that_answer_at_once_make_one_turn_and_one_polite_refusal()
    {
        using var client = await platform.OwnerAsync();
        var (id, version) = await BeginAsync(client);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(tab => TurnAsync(client, id, $"tab-{tab}", version, $"Shops also keep helmets, says tab {tab}.")));

        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.OK), a =>
        {
            Assert.Equal(HttpStatusCode.Conflict, a.Status);
            Assert.Equal("interview-moved-on", a.Body.GetProperty("code").GetString());
        });

        var now = await client.GetFromJsonAsync<JsonElement>($"/api/interviews/{id}", Stop);
        Assert.Equal(version + 1, now.GetProperty("version").GetInt32());
        Assert.Equal(HttpStatusCode.OK, (await TurnAsync(client, id, "again", version + 1, "And repairs.")).Status);
    }

    [Fact]
    public async Task The_same_turn_sent_again_and_again_counts_once_and_is_answered_each_time()
    {
        using var client = await platform.OwnerAsync();
        var (id, version) = await BeginAsync(client);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => TurnAsync(client, id, "same", version, "Shops also keep helmets.")));
        var later = await TurnAsync(client, id, "same", version, "Shops also keep helmets.");

        Assert.All(answers.Append(later), a => Assert.Equal((HttpStatusCode.OK, version + 1), (a.Status, a.Body.GetProperty("version").GetInt32())));
    }

    [Fact]
    public async Task The_same_beginning_sent_twice_begins_one_interview()
    {
        using var client = await platform.OwnerAsync();
        var id = Guid.NewGuid();
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => client.PostAsJsonAsync("/api/interviews", new { idea = Idea, id }, Stop)));

        Assert.All(both, b => Assert.Equal(HttpStatusCode.Created, b.StatusCode));
        var list = await client.GetFromJsonAsync<JsonElement>("/api/interviews", Stop);
        Assert.Single(list.EnumerateArray(), i => i.GetProperty("id").GetString() == id.ToString());
    }

    [Fact]
    public async Task A_hundred_thousand_characters_are_kept_to_the_last()
    {
        using var client = await platform.OwnerAsync();
        var (id, version) = await BeginAsync(client);
        var wall = string.Concat(Enumerable.Repeat("Shops keep bikes and helmets. ", 3_400));
        var answer = await TurnAsync(client, id, "wall", version, wall);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(wall, answer.Body.GetProperty("said")[1].GetProperty("text").GetString());
        var more = await TurnAsync(client, id, "more", version + 1, new string('x', 200_001));
        Assert.Equal((HttpStatusCode.BadRequest, "answer-too-long"), (more.Status, more.Body.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_platform_that_was_killed_between_two_turns_goes_on_where_it_was()
    {
        using var home = new TemporaryFolder();
        string id, asked;
        await using (var first = await StartAsync(home.Path))
        {
            using var client = Client(first);
            (id, var version) = await BeginAsync(client);
            asked = (await TurnAsync(client, id, "one", version, "Shops also keep helmets.")).Body.GetProperty("question").GetProperty("id").GetString()!;
        }

        await using var second = await StartAsync(home.Path);
        using var again = Client(second);
        var now = await again.GetFromJsonAsync<JsonElement>($"/api/interviews/{id}", Stop);
        Assert.Equal((asked, 2), (now.GetProperty("question").GetProperty("id").GetString(), now.GetProperty("version").GetInt32()));
        Assert.Equal(HttpStatusCode.OK, (await TurnAsync(again, id, "two", 2, "And repairs.")).Status);
    }

    private static async Task<(string Id, int Version)> BeginAsync(HttpClient client)
    {
        var begun = await (await client.PostAsJsonAsync("/api/interviews", new { idea = Idea }, Stop)).Content.ReadFromJsonAsync<JsonElement>(Stop);
        return (begun.GetProperty("id").GetString()!, begun.GetProperty("version").GetInt32());
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> TurnAsync(HttpClient client, string id, string turnId, int version, string text)
    {
        var answer = await client.PostAsJsonAsync($"/api/interviews/{id}/turns", new { turnId, version, kind = "said", text }, Stop);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Stop));
    }

    private static async Task<WebApplication> StartAsync(string home)
    {
        var app = PlatformHost.Create(new PlatformOptions { Home = home, Port = 0 });
        await app.StartAsync(Stop);
        return app;
    }

    private static HttpClient Client(WebApplication app)
    {
        var client = new HttpClient { BaseAddress = new(app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal)) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", app.Services.GetRequiredService<PlatformKey>().Text);
        return client;
    }
}
