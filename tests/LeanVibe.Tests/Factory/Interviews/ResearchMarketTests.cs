using LeanVibe.Elicitation.Conversation;
using LeanVibe.Factory.Interviews;
using LeanVibe.Factory.Interviews.Market;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.Tests.Factory.Interviews;

/// <summary>Who else does it: with a key looked up once at the wire and kept with source and date, else from the packs and labelled so.</summary>
public sealed class ResearchMarketTests(PlatformFixture platform)
{
    private const string Found = """{"web":{"results":[{"title":"Velo Club","url":"https://velo.example/","description":"Bikes by the day"}]}}""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_a_key_it_is_looked_up_once_and_kept_with_source_and_date()
    {
        await using var server = new ScriptedServer(200, Found);
        await ResearchAsync(server, "key", async (research, begun, store) =>
        {
            var view = (await research.ExecuteAsync(begun, Stop)).Value;

            var one = Assert.Single(view.References);
            Assert.Equal(("Velo Club", "https://velo.example/", "2030-05-14", true), (one.Name, one.Source, one.Date, one.IsLive));
            Assert.Equal("Looked up on 2030-05-14.", view.Note);
            Assert.Contains("q=", await server.AskedAsync(), StringComparison.Ordinal);
            Assert.Equal(one, Assert.Single((await store.FindAsync(begun, Stop))!.Market));

            // The server answers once: what is asked again comes from what was kept.
            Assert.Equal(one, Assert.Single((await research.ExecuteAsync(begun, Stop)).Value.References));
        });
    }

    [Fact]
    public async Task Without_a_key_nobody_is_asked_and_the_packs_notes_are_labelled_as_such()
    {
        await using var server = new ScriptedServer(200, Found);
        await ResearchAsync(server, "", async (research, begun, store) =>
        {
            var view = (await research.ExecuteAsync(begun, Stop)).Value;

            Assert.Equal(0, server.Count);
            Assert.Contains("nothing was looked up now", view.Note, StringComparison.Ordinal);
            Assert.NotEmpty(view.References);
            Assert.All(view.References, r =>
            {
                Assert.False(r.IsLive);
                Assert.StartsWith("https://", r.Source, StringComparison.Ordinal);
                Assert.Matches(@"^\d{4}-\d{2}", r.Date);
            });
            Assert.Empty((await store.FindAsync(begun, Stop))!.Market);
        });
    }

    [Theory]
    [InlineData(500, "{}", "answered 500")]
    [InlineData(401, "", "answered 401")]
    [InlineData(200, "not json", "could not be understood")]
    [InlineData(200, """{"web":{"results":[]}}""", "found nothing")]
    public async Task When_the_search_fails_the_packs_notes_stand_in_and_say_so_and_nothing_is_kept(int status, string body, string note)
    {
        await using var server = new ScriptedServer(status, body);
        await ResearchAsync(server, "key", async (research, begun, store) =>
        {
            var view = (await research.ExecuteAsync(begun, Stop)).Value;

            Assert.Contains(note, view.Note, StringComparison.Ordinal);
            Assert.Contains("our own notes", view.Note, StringComparison.Ordinal);
            Assert.All(view.References, r => Assert.False(r.IsLive));
            Assert.Empty((await store.FindAsync(begun, Stop))!.Market);
        });
    }

    [Fact]
    public async Task A_search_that_never_answers_is_left()
    {
        await using var server = new ScriptedServer(Reply.Silence);
        var time = new StillTime();
        await ResearchAsync(server, "key", async (research, begun, _) =>
        {
            var slow = research.ExecuteAsync(begun, Stop);
            await server.AskedAsync();
            time.Advance(TimeSpan.FromSeconds(8));

            Assert.Contains("took too long", (await slow).Value.Note, StringComparison.Ordinal);
        }, time);
    }

    private async Task ResearchAsync(ScriptedServer server, string key, Func<ResearchMarket, InterviewId, IInterviewStore, Task> test, StillTime? time = null)
    {
        await using var scope = (await platform.AppAsync()).Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(TenantId.Personal);
        scope.ServiceProvider.GetRequiredService<CurrentAccess>().Enter(RolePermissions.Of(Role.Founder));
        var store = scope.ServiceProvider.GetRequiredService<IInterviewStore>();
        var begun = InterviewId.New(TimeProvider.System);
        await store.AddAsync(new StoredInterview(begun, DateTimeOffset.UnixEpoch) { Turns = [new Turn { Id = "idea", Kind = TurnKind.Said, Text = "A marketplace where cyclists buy bikes from shops." }] }, Stop);
        using var client = new HttpClient();
        await test(new ResearchMarket(store, new WebSearch(client, new() { Key = key, Url = new(server.Url, "search") }, time ?? new StillTime())), begun, store);
    }
}
