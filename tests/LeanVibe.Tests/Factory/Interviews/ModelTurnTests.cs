using LeanVibe.Elicitation.Conversation;
using LeanVibe.Elicitation.Facts;
using LeanVibe.Factory.Interviews;
using LeanVibe.Factory.Interviews.Models;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeanVibe.Tests.Factory.Interviews;

/// <summary>Turns of a conversation with a model at the wire: it adds to what rules read, and whatever becomes of it, what was said stands.</summary>
public sealed class ModelTurnTests(PlatformFixture platform)
{
    private const string Idea = "A place where cyclists rent bikes from shops.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_turn_keeps_what_the_model_read_with_its_source_and_its_tokens()
    {
        await using var server = new ScriptedServer(Says("field bike, Wobble:text", "bikes wobble"));
        await TalkAsync(server, new(), async (take, begun, stored) =>
        {
            var view = (await take.ExecuteAsync(begun, Said(1, "Some of the bikes wobble on the street."), Stop)).Value;

            Assert.Equal("", view.Note);
            Assert.Contains(view.Blueprint!.Entities.Single(e => e.Id == "bike").Fields, f => f.Id == "wobble");
            Assert.Contains(Interviewer.Play((await stored()).Turns).Facts.Attributes, a => a is { Source: FactSource.Model, Quote: "bikes wobble" });
            Assert.Equal(120, (await stored()).ModelTokens);
        });
    }

    [Fact]
    public async Task Without_budget_the_turn_stands_and_the_founder_is_told()
    {
        await using var server = new ScriptedServer(Says("keep saddle", "saddles"));
        await TalkAsync(server, new() { TokensPerInterview = 100 }, async (take, begun, stored) =>
        {
            await take.ExecuteAsync(begun, Said(1, "Shops keep saddles and helmets too."), Stop);
            var view = (await take.ExecuteAsync(begun, Said(2, "Shops also keep repairs of bikes."), Stop)).Value;

            Assert.Equal("This interview's budget for the language model is used up; rules alone read from here on.", view.Note);
            Assert.Contains(view.Blueprint!.Entities, e => e.Id == "repair");
            Assert.Equal((3, 120), ((await stored()).Version, (await stored()).ModelTokens));
        });
    }

    [Fact]
    public async Task Who_goes_away_while_the_model_thinks_has_said_it_all_the_same_and_sends_it_again_without_harm()
    {
        await using var server = new ScriptedServer(Reply.Silence);
        await TalkAsync(server, new(), async (take, begun, stored) =>
        {
            using var gone = new CancellationTokenSource();
            var turn = Said(1, "Shops also keep repairs of bikes.");
            var taking = take.ExecuteAsync(begun, turn, gone.Token);
            await server.AskedAsync();
            await gone.CancelAsync();

            Assert.True((await taking).Succeeded);
            var again = (await take.ExecuteAsync(begun, turn, Stop)).Value;
            Assert.Equal(2, again.Version);
            Assert.Contains(again.Blueprint!.Entities, e => e.Id == "repair");
        });
    }

    [Fact]
    public async Task A_turn_that_came_too_late_pays_for_its_tokens()
    {
        var overtaken = new TaskCompletionSource();
        await using var server = new ScriptedServer(Says("keep saddle", "saddles") with { Until = overtaken.Task });
        await TalkAsync(server, new(), async (take, begun, stored) =>
        {
            var slow = take.ExecuteAsync(begun, Said(1, "Shops keep saddles and helmets too."), Stop);
            await server.AskedAsync();
            await using var other = await ScopeAsync();
            await other.ServiceProvider.GetRequiredService<IInterviewStore>().ChangeAsync(begun, now => now with { Turns = [.. now.Turns, new Turn { Id = "other", Kind = TurnKind.Said, Text = "Short." }] }, Stop);
            overtaken.SetResult();

            Assert.Equal("interview-moved-on", (await slow).Error!.Code);
            Assert.Equal(("other", 120), ((await stored()).Turns[^1].Id, (await stored()).ModelTokens));
        });
    }

    private async Task TalkAsync(ScriptedServer server, ModelOptions with, Func<TakeTurn, InterviewId, Func<Task<StoredInterview>>, Task> test)
    {
        await using var scope = await ScopeAsync();
        var services = scope.ServiceProvider;
        var store = services.GetRequiredService<IInterviewStore>();
        var begun = InterviewId.New(TimeProvider.System);
        await store.AddAsync(new StoredInterview(begun, DateTimeOffset.UnixEpoch) { Turns = [new Turn { Id = "idea", Kind = TurnKind.Said, Text = Idea }] }, Stop);
        var options = with with { Kind = "openai", Name = "small", Url = server.Url };
        var model = new FactModel(options, () => ModelSetup.Client(new HttpClient(), options), new StillTime(), NullLogger<FactModel>.Instance);
        var take = ActivatorUtilities.CreateInstance<TakeTurn>(services, ActivatorUtilities.CreateInstance<ModelBudget>(services, model));
        await test(take, begun, async () => (await store.FindAsync(begun, Stop))!);
    }

    private async Task<AsyncServiceScope> ScopeAsync()
    {
        var scope = (await platform.AppAsync()).Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(TenantId.Personal);
        scope.ServiceProvider.GetRequiredService<CurrentAccess>().Enter(RolePermissions.Of(Role.Founder));
        return scope;
    }

    private static TurnRequest Said(int version, string words) => new($"turn-{version}", version, TurnKind.Said, words);

    private static Reply Says(string line, string quote) => new(200, """{"choices":[{"message":{"content":"{\"facts\":[{\"line\":\"LINE\",\"quote\":\"QUOTE\"}]}"}}],"usage":{"prompt_tokens":100,"completion_tokens":20}}"""
        .Replace("LINE", line, StringComparison.Ordinal).Replace("QUOTE", quote, StringComparison.Ordinal));
}
