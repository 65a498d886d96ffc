using System.Net;
using System.Text.Json.Nodes;
using LeanVibe.Data.Repeats;
using LeanVibe.IntegrationTests.Scim;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Repeats;
using Microsoft.Extensions.DependencyInjection;
using static LeanVibe.IntegrationTests.Scim.ScimOrganisation;

namespace LeanVibe.IntegrationTests.Api;

/// <summary>A POST with an Idempotency-Key is done once, for the tenant, the caller and the operation that it came with.</summary>
public abstract class RepeatTests(ScimSite site)
{
    private const string Body = """{"name":"build server","scope":["see"],"days":10}""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sent_again_it_gets_the_same_answer_and_nothing_is_made_twice()
    {
        var (org, owner) = await NewAsync();
        var first = await MakeAsync(org, owner, "key-number-one");
        Assert.Equal(HttpStatusCode.OK, first.Status);
        var again = await MakeAsync(org, owner, "key-number-one");
        Assert.Equal((first.Status, first.Text, first.MediaType), (again.Status, again.Text, again.MediaType));
        Assert.Equal("true", Assert.Single(again.Headers!.GetValues("Idempotency-Replayed")));
        Assert.False(first.Headers!.Contains("Idempotency-Replayed"));
        Assert.Single(await TokensAsync(org, owner));
        await MakeAsync(org, owner, "key-number-two");
        Assert.Equal(2, (await TokensAsync(org, owner)).Count);
    }

    [Fact]
    public async Task With_another_request_the_key_is_refused()
    {
        var (org, owner) = await NewAsync();
        await MakeAsync(org, owner, "key-number-one");
        var other = await MakeAsync(org, owner, "key-number-one", Body.Replace("10", "11", StringComparison.Ordinal));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "idempotency-key-used"), (other.Status, other["code"]));
        Assert.Single(await TokensAsync(org, owner));
    }

    [Fact]
    public async Task Of_many_at_once_one_is_done()
    {
        var (org, owner) = await NewAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => MakeAsync(org, owner, "key-number-one")));
        Assert.All(answers, a => Assert.True(a.Status == HttpStatusCode.OK || (a.Status, a["code"]) == (HttpStatusCode.Conflict, "idempotency-key-unfinished"), a.Text));
        Assert.Single(answers.Where(a => a.Status == HttpStatusCode.OK).Select(a => a.Text).Distinct());
        Assert.Single(await TokensAsync(org, owner));
    }

    [Fact]
    public async Task A_key_is_its_callers_alone()
    {
        var ((a, ownerA), (b, ownerB)) = (await NewAsync(), await NewAsync());
        var first = await MakeAsync(a, ownerA, "key-number-one");
        var foreign = await MakeAsync(b, ownerB, "key-number-one");
        Assert.Equal(HttpStatusCode.OK, foreign.Status);
        Assert.NotEqual(first["token"], foreign["token"]);

        // Another person of the same organisation, and a token of the same person.
        var colleague = await MemberAsync(a, Role.Administrator);
        Assert.NotEqual(first["token"], (await MakeAsync(a, colleague, "key-number-one"))["token"]);
        var program = With(await site.NewTokenAsync(a.Tenant, TokenKind.Personal, a.Owner, Permission.ManageTokens));
        Assert.Equal("account-needed", (await MakeAsync(a, program, "key-number-one"))["code"]);
        Assert.Single(await TokensAsync(b, ownerB));
    }

    [Fact]
    public async Task Who_may_no_longer_do_it_gets_no_earlier_answer()
    {
        var (org, _) = await NewAsync();
        var administrator = await site.NewPersonAsync(org.Address("ada"));
        var memberships = site.App.Services.GetRequiredService<IMembershipStore>();
        await memberships.AddAsync(org.Tenant, new(administrator, org.Address("ada"), "Ada", Role.Administrator, TimeProvider.System.GetUtcNow()), Stop);
        var ada = Signed(await site.SignInAsync(administrator, org.Tenant));
        Assert.Equal(HttpStatusCode.OK, (await MakeAsync(org, ada, "key-number-one")).Status);
        await memberships.ChangeAsync(org.Tenant, administrator, Role.Developer, Stop);
        Assert.Equal(HttpStatusCode.Forbidden, (await MakeAsync(org, ada, "key-number-one")).Status);
    }

    [Fact]
    public async Task A_refused_request_leaves_its_key_free()
    {
        var (org, owner) = await NewAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await MakeAsync(org, owner, "key-number-one", Body.Replace("10", "0", StringComparison.Ordinal))).Status);
        Assert.Equal(HttpStatusCode.OK, (await MakeAsync(org, owner, "key-number-one")).Status);
    }

    [Fact]
    public async Task Somebody_in_no_organisation_has_keys_as_well()
    {
        var org = await site.NewOrganisationAsync();
        var person = await site.NewPersonAsync(org.Address("alone"));
        var alone = Signed(await site.SignInAsync(person, default));
        var asked = await org.SendAsync("POST", $"/api/account/organisations/{org.Tenant}/pause", "{}", Keyed(alone, "key-number-one"));
        Assert.Equal(HttpStatusCode.NotFound, asked.Status);
    }

    [Theory, InlineData("short"), InlineData("with space in it"), InlineData("")]
    public async Task A_key_that_is_none_is_refused(string key)
    {
        var (org, owner) = await NewAsync();
        var answer = await MakeAsync(org, owner, key);
        Assert.Equal((HttpStatusCode.BadRequest, "idempotency-key-invalid"), (answer.Status, answer["code"]));
        Assert.Empty(await TokensAsync(org, owner));
    }

    [Fact]
    public async Task A_body_without_an_end_is_refused()
    {
        var (org, owner) = await NewAsync();
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await MakeAsync(org, owner, "key-number-one", $$"""{"name":"{{new string('x', 4 * 1024 * 1024)}}"}""")).Status);
    }

    [Fact]
    public async Task After_a_day_the_key_is_free_again()
    {
        var org = await site.NewOrganisationAsync();
        var clock = new Later();
        var answers = ActivatorUtilities.CreateInstance<KeptAnswers>(site.App.Services, clock);
        Assert.Equal(RepeatState.Begun, (await answers.BeginAsync(org.Tenant, "hash", "print", Stop)).State);
        Assert.Equal(RepeatState.Unfinished, (await answers.BeginAsync(org.Tenant, "hash", "print", Stop)).State);
        await answers.KeepAsync(org.Tenant, "hash", new(201, new Dictionary<string, string> { ["Location"] = "/x" }, [1, 2]), Stop);
        var kept = (await answers.BeginAsync(org.Tenant, "hash", "print", Stop)).Answer!;
        Assert.Equal((201, "/x", 2), (kept.Status, kept.Headers["Location"], kept.Body.Length));
        clock.Now += RepeatKey.Life + TimeSpan.FromSeconds(1);
        Assert.Equal(RepeatState.Begun, (await answers.BeginAsync(org.Tenant, "hash", "print", Stop)).State);
    }

    private static Task<ScimAnswer> MakeAsync(ScimOrganisation org, Action<HttpRequestMessage> who, string key, string body = Body) => org.SendAsync("POST", "/api/tokens", body, Keyed(who, key));

    private static async Task<IReadOnlyList<JsonNode?>> TokensAsync(ScimOrganisation org, Action<HttpRequestMessage> owner) =>
        [.. JsonNode.Parse((await org.GetAsync("/api/tokens", owner)).Text)!.AsArray().Where(t => t!["kind"]!.ToString() == "organisation")];

    private static Action<HttpRequestMessage> Keyed(Action<HttpRequestMessage> who, string key) => request =>
    {
        who(request);
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
    };

    private async Task<(ScimOrganisation Organisation, Action<HttpRequestMessage> Owner)> NewAsync()
    {
        var org = await site.NewOrganisationAsync();
        return (org, Signed(await site.SignInAsync(org.Owner, org.Tenant)));
    }

    private async Task<Action<HttpRequestMessage>> MemberAsync(ScimOrganisation org, Role role)
    {
        var person = await site.NewPersonAsync(org.Address($"{role}"));
        await site.App.Services.GetRequiredService<IMembershipStore>().AddAsync(org.Tenant, new(person, org.Address($"{role}"), $"{role}", role, TimeProvider.System.GetUtcNow()), Stop);
        return Signed(await site.SignInAsync(person, org.Tenant));
    }

    private sealed class Later : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => Now;
    }

    public sealed class OnSqlite(SqliteScimSite site) : RepeatTests(site), IClassFixture<SqliteScimSite>;

    public sealed class OnPostgres(PostgresScimSite site) : RepeatTests(site), IClassFixture<PostgresScimSite>;
}
