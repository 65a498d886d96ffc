using System.Net;
using LeanVibe.IntegrationTests.Scim;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Identity.Elevations;
using LeanVibe.Platform.Identity.Policies;
using LeanVibe.Platform.Identity.Tokens;
using Microsoft.Extensions.DependencyInjection;
using static LeanVibe.IntegrationTests.Scim.ScimOrganisation;

namespace LeanVibe.IntegrationTests.Api;

/// <summary>What an organisation demands holds at everybody's next request, for its own people alone, and never shuts everybody out.</summary>
public abstract class PolicyTests(ScimSite site)
{
    private const string Path = "/api/policy";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_authenticator_is_demanded_of_sessions_and_own_tokens()
    {
        var (org, owner) = await NewAsync();
        var person = await MemberAsync(org, "bob", Role.Developer);
        var (bob, own) = (Signed(await site.SignInAsync(person, org.Tenant)), With(await site.NewTokenAsync(org.Tenant, TokenKind.Personal, person, Permission.See)));
        var program = With(await site.NewTokenAsync(org.Tenant, TokenKind.Organisation, org.Owner, Permission.See));
        Assert.Equal("policy-code-nobody", (await PutAsync(org, owner, """{"needsCode":true}"""))["code"]);
        await GiveCodeAsync(org.Owner);
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(org, owner, """{"needsCode":true}""")).Status);

        var refused = await org.GetAsync("/api/products", bob);
        Assert.Equal((HttpStatusCode.Forbidden, "policy-code"), (refused.Status, refused["code"]));
        Assert.Equal(HttpStatusCode.Unauthorized, (await org.GetAsync("/api/products", own)).Status);
        Assert.Equal(HttpStatusCode.OK, (await org.GetAsync("/api/products", program)).Status);
        Assert.Equal(HttpStatusCode.OK, (await org.GetAsync("/api/products", owner)).Status);

        // What is their own stays theirs: that is where they set one up.
        Assert.Equal(HttpStatusCode.OK, (await org.GetAsync("/api/account/sessions", bob)).Status);
        await GiveCodeAsync(person);
        Assert.Equal(HttpStatusCode.OK, (await org.GetAsync("/api/products", bob)).Status);
        Assert.Equal(HttpStatusCode.OK, (await org.GetAsync("/api/products", own)).Status);
        Assert.Equal(["policy-code-refuse", "policy-code-refuse"], (await org.TrailAsync()).Select(e => e.Action).Where(a => a.StartsWith("policy-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_session_is_over_after_its_time_and_stays_so()
    {
        var (org, owner) = await NewAsync();
        var person = await MemberAsync(org, "bob", Role.Developer);
        var idle = await SessionAsync(org, person, started: TimeSpan.FromHours(2), seen: TimeSpan.FromMinutes(20));
        var old = await SessionAsync(org, person, started: TimeSpan.FromHours(9), seen: TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.OK, (await org.GetAsync("/api/products", Signed(old))).Status);
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(org, owner, """{"idleMinutes":15,"longestHours":8}""")).Status);
        foreach (var _ in new[] { 1, 2 })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await org.GetAsync("/api/products", Signed(idle))).Status);
            Assert.Equal(HttpStatusCode.Unauthorized, (await org.GetAsync("/api/products", Signed(old))).Status);
        }

        Assert.Equal(HttpStatusCode.OK, (await org.GetAsync("/api/products", Signed(await SessionAsync(org, person, TimeSpan.FromHours(7), TimeSpan.FromMinutes(14))))).Status);
    }

    [Fact]
    public async Task Nobody_comes_from_another_network_except_the_directory_and_an_elevated_operator()
    {
        var (org, owner) = await NewAsync();
        Assert.Equal("policy-network-own", (await PutAsync(org, owner, """{"networks":["203.0.113.0/24","2001:db8::/32"]}"""))["code"]);
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(org, owner, """{"networks":["127.0.0.0/8","::1/128"]}""")).Status);
        Assert.Equal(HttpStatusCode.OK, (await org.GetAsync("/api/products", owner)).Status);

        // As if everybody had moved.
        await SaveAsync(org, p => p with { Networks = [IPNetwork.Parse("203.0.113.0/24")] });
        var program = With(await site.NewTokenAsync(org.Tenant, TokenKind.Organisation, org.Owner, Permission.See));
        var refused = await org.GetAsync("/api/products", owner);
        Assert.Equal((HttpStatusCode.Forbidden, "policy-network"), (refused.Status, refused["code"]));
        Assert.Equal(HttpStatusCode.Unauthorized, (await org.GetAsync("/api/products", program)).Status);
        var bound = await org.GetAsync("/api/products", Signed(await BoundAsync(org, "carl")));
        Assert.Equal((HttpStatusCode.Forbidden, "policy-network"), (bound.Status, bound["code"]));
        Assert.Equal(HttpStatusCode.OK, (await org.GetAsync("Users")).Status);
        await using var scope = site.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentAccess>().EnterOperator();
        var elevated = (await scope.ServiceProvider.GetRequiredService<Elevate>().ExecuteAsync(org.Name, "they shut themselves out", 5, Stop)).Value.Token;
        Assert.Equal(HttpStatusCode.OK, (await org.GetAsync("/api/products", With(elevated))).Status);
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(org, With(elevated), """{"networks":[]}""")).Status);
        Assert.Equal(HttpStatusCode.OK, (await org.GetAsync("/api/products", owner)).Status);
    }

    [Fact]
    public async Task Single_sign_on_alone_takes_a_connection_that_somebody_used_and_an_owner_who_gets_in_anyway()
    {
        var (org, owner) = await NewAsync();
        var second = await MemberAsync(org, "olga", Role.Owner);
        var administrator = Signed(await site.SignInAsync(await MemberAsync(org, "ada", Role.Administrator), org.Tenant));
        var (body, olga) = ($$"""{"ssoOnly":true,"breakGlass":"{{org.Owner}}"}""", Signed(await site.SignInAsync(second, org.Tenant)));
        Assert.Equal("policy-sso-untried", (await PutAsync(org, owner, body))["code"]);
        var bound = Signed(await BoundAsync(org, "carl"));
        Assert.Equal("policy-break-glass", (await PutAsync(org, owner, body))["code"]);
        await GiveCodeAsync(org.Owner);
        Assert.Equal("policy-break-glass", (await PutAsync(org, owner, """{"ssoOnly":true}"""))["code"]);
        Assert.Equal("policy-break-glass", (await PutAsync(org, owner, $$"""{"ssoOnly":true,"breakGlass":"{{second}}"}"""))["code"]);
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(org, owner, body)).Status);

        foreach (var (who, status) in new[] { (owner, HttpStatusCode.OK), (bound, HttpStatusCode.OK), (olga, HttpStatusCode.Forbidden), (administrator, HttpStatusCode.Forbidden) })
        {
            Assert.Equal(status, (await org.GetAsync("/api/products", who)).Status);
        }

        Assert.Equal("policy-sso", (await org.GetAsync("/api/products", administrator))["code"]);

        // When the chosen one is an owner no longer every owner gets in, and nobody else.
        await site.App.Services.GetRequiredService<IMembershipStore>().ChangeAsync(org.Tenant, org.Owner, Role.Developer, Stop);
        Assert.Equal(HttpStatusCode.OK, (await org.GetAsync("/api/products", olga)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await org.GetAsync("/api/products", administrator)).Status);
    }

    [Fact]
    public async Task An_owner_whom_it_keeps_out_does_not_move_the_organisation_from_their_own_pages()
    {
        var (org, owner) = await NewAsync();
        await GiveCodeAsync(org.Owner);
        var olga = await MemberAsync(org, "olga", Role.Owner);
        var old = await SessionAsync(org, olga, started: TimeSpan.FromHours(9), seen: TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(org, owner, """{"needsCode":true,"longestHours":8}""")).Status);
        Task<ScimAnswer> PauseAsync(string session) => org.SendAsync("POST", $"/api/account/organisations/{org.Tenant}/pause", "{}", Signed(session));
        var barred = await PauseAsync(await site.SignInAsync(olga, org.Tenant));
        Assert.Equal((HttpStatusCode.Forbidden, "policy-code"), (barred.Status, barred["code"]));

        await GiveCodeAsync(olga);
        var elsewhere = await site.NewOrganisationAsync();
        await site.App.Services.GetRequiredService<IMembershipStore>().AddAsync(elsewhere.Tenant, new(olga, org.Address("olga"), "Olga", Role.Viewer, DateTimeOffset.UnixEpoch), Stop);
        var sessions = site.App.Services.GetRequiredService<ISessionStore>();
        await sessions.ChangeAsync((await sessions.FindAsync(Secret.HashOf(old), Stop))!.Id, s => s with { Organisation = elsewhere.Tenant, ProvenAt = TimeProvider.System.GetUtcNow() }, Stop);
        var over = await PauseAsync(old);
        Assert.Equal((HttpStatusCode.Forbidden, "account-needed"), (over.Status, over["code"]));
        Assert.Equal(HttpStatusCode.OK, (await PauseAsync(await site.SignInAsync(olga, org.Tenant))).Status);
        Assert.Contains(await org.TrailAsync(), e => e.Action == "policy-code-refuse" && e.Subject == olga.ToString());
    }

    [Fact]
    public async Task It_holds_in_this_organisation_alone()
    {
        var ((a, owner), (b, _)) = (await NewAsync(), await NewAsync());
        await GiveCodeAsync(a.Owner);
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(a, owner, """{"needsCode":true,"idleMinutes":5}""")).Status);
        var elsewhere = Signed(await site.SignInAsync(await MemberAsync(b, "bob", Role.Viewer), b.Tenant));
        Assert.Equal(HttpStatusCode.OK, (await b.GetAsync("/api/products", elsewhere)).Status);
        Assert.Equal("False", (await b.GetAsync(Path, Signed(await site.SignInAsync(b.Owner, b.Tenant)))).Body["needsCode"]!.GetValue<bool>().ToString());
    }

    [Fact]
    public async Task Only_who_manages_the_organisation_changes_it_with_a_fresh_proof_and_in_the_version_that_was_read()
    {
        var (org, owner) = await NewAsync();
        foreach (var role in new[] { Role.Developer, Role.Auditor, Role.Billing })
        {
            var other = Signed(await site.SignInAsync(await MemberAsync(org, $"{role}", role), org.Tenant));
            Assert.Equal(HttpStatusCode.Forbidden, (await PutAsync(org, other, "{}")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await org.GetAsync(Path, other)).Status);
        }

        Assert.Equal("prove-again", (await PutAsync(org, Signed(await SessionAsync(org, org.Owner, TimeSpan.FromHours(1), TimeSpan.Zero)), "{}"))["code"]);
        var tag = (await org.GetAsync(Path, owner)).Tag!;
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(org, owner, """{"idleMinutes":60}""", tag)).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await PutAsync(org, owner, """{"idleMinutes":30}""", tag)).Status);
        Assert.Contains(await org.TrailAsync(), e => e.Action == "policy.change" && e.Detail.Contains("to authenticator not needed, idle 60 min", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"idleMinutes":4}"""), InlineData("""{"idleMinutes":721}"""), InlineData("""{"longestHours":0}"""), InlineData("""{"longestHours":169}""")]
    [InlineData("""{"networks":["127.0.0.1"]}"""), InlineData("""{"networks":["127.0.0.1/33"]}"""), InlineData("""{"networks":["everywhere"]}"""), InlineData("""{"breakGlass":"me"}""")]
    public async Task A_policy_that_is_none_is_refused(string body)
    {
        var (org, owner) = await NewAsync();
        var answer = await PutAsync(org, owner, body);
        Assert.Equal((HttpStatusCode.BadRequest, "policy-invalid"), (answer.Status, answer["code"]));
    }

    private static Task<ScimAnswer> PutAsync(ScimOrganisation org, Action<HttpRequestMessage> who, string body, string? tag = null) => org.SendAsync("PUT", Path, body, request =>
    {
        who(request);
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }
    });

    private async Task SaveAsync(ScimOrganisation org, Func<OrganisationPolicy, OrganisationPolicy> change)
    {
        var store = site.App.Services.GetRequiredService<IPolicyStore>();
        Assert.True(await store.SaveAsync(org.Tenant, change(await store.FindAsync(org.Tenant, Stop)), new(), Stop));
    }

    private Task<Account?> GiveCodeAsync(AccountId account) => site.App.Services.GetRequiredService<IAccountStore>().ChangeAsync(account, a => a with { NeedsCode = true }, Stop);

    private async Task<AccountId> MemberAsync(ScimOrganisation org, string name, Role role)
    {
        var person = await site.NewPersonAsync(org.Address(name));
        await site.App.Services.GetRequiredService<IMembershipStore>().AddAsync(org.Tenant, new(person, org.Address(name), name, role, TimeProvider.System.GetUtcNow()), Stop);
        return person;
    }

    private async Task<string> SessionAsync(ScimOrganisation org, AccountId account, TimeSpan started, TimeSpan seen)
    {
        var (secret, now) = (Secret.New(), TimeProvider.System.GetUtcNow());
        var session = new Session(Guid.NewGuid(), account, now - started, now.AddDays(1)) { Organisation = org.Tenant, SeenAt = now - seen, ProvenAt = now - started };
        await site.App.Services.GetRequiredService<ISessionStore>().AddAsync(Secret.HashOf(secret), session, new("a browser", "::1"), Stop);
        return secret;
    }

    /// <summary>Somebody whom the organisation's connection let in.</summary>
    private async Task<string> BoundAsync(ScimOrganisation org, string name)
    {
        var (person, now) = (await MemberAsync(org, name, Role.Developer), TimeProvider.System.GetUtcNow());
        var connection = new Connection(Guid.NewGuid(), org.Tenant, ConnectionKind.Oidc, name, now) { IsOn = true, Oidc = new("https://login.example.com", "client", "secret") };
        var connections = site.App.Services.GetRequiredService<IConnectionStore>();
        await connections.SaveAsync(connection, Stop);
        await connections.LinkAsync(connection, name, person, Stop);
        var secret = Secret.New();
        await site.App.Services.GetRequiredService<ISessionStore>().AddAsync(Secret.HashOf(secret), new(Guid.NewGuid(), person, now, now.AddDays(1)) { Organisation = org.Tenant, Connection = connection.Id }, new("a browser", "::1"), Stop);
        return secret;
    }

    private async Task<(ScimOrganisation Organisation, Action<HttpRequestMessage> Owner)> NewAsync()
    {
        var org = await site.NewOrganisationAsync();
        return (org, Signed(await site.SignInAsync(org.Owner, org.Tenant)));
    }

    public sealed class OnSqlite(SqliteScimSite site) : PolicyTests(site), IClassFixture<SqliteScimSite>;

    public sealed class OnPostgres(PostgresScimSite site) : PolicyTests(site), IClassFixture<PostgresScimSite>;
}
