using System.Net;
using System.Text.Json.Nodes;
using System.Web;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Identity.Connections.Oidc;
using LeanVibe.Platform.Identity.Connections.SetUp;
using LeanVibe.Platform.Identity.Domains;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.SignOn;

/// <summary>A customer's IT sets a connection up by a link: what it can do, what it cannot, and when it is over.</summary>
public sealed class SetUpTests(SignOnPlatform platform) : OidcSuite(platform), IClassFixture<SignOnPlatform>
{
    private readonly CrookedSaml _idp = new();

    [Fact]
    public async Task A_trial_by_OpenID_Connect_shows_each_check_signs_nobody_in_and_then_the_connection_is_turned_on()
    {
        var (organisation, domain) = await NewOrganisationAsync();
        var (secret, connection) = await InviteAsync(organisation, ConnectionKind.Oidc, domain);
        using var browser = Platform.NewBrowser();
        var page = (await browser.GetAsync($"/setup/{secret}")).Text;
        Assert.Contains($"{Platform.Address}/sso/{connection}/callback", page, StringComparison.Ordinal);
        Assert.Contains("First enter your provider", page, StringComparison.Ordinal);
        Assert.Equal($"/setup/{secret}?wrong=setup-not-entered", await browser.MovedByAsync($"/setup/{secret}/try"));

        Assert.Equal("provider-unreachable", (await EnterAsync(secret, new() { Oidc = new("https://127.0.0.1:9", "x", "y") })).Error!.Code);
        Assert.True((await EnterAsync(secret, new() { Oidc = new(Provider.Issuer, CrookedProvider.Client, CrookedProvider.Password) })).Succeeded);
        Assert.Equal("connection-secret-needed", (await EnterAsync(secret, new() { Oidc = new("https://evil.example", CrookedProvider.Client, "") })).Error!.Code);
        Assert.Equal($"/setup/{secret}", await TryAsync(browser, secret, connection, "ada", $"ada@{domain}", "builders"));
        var trial = (await LinkAsync(organisation)).Trial!;
        Assert.True(trial.IsGood, string.Join(", ", trial.Checks.Select(c => $"{c.Name} {c.State} {c.Said}")));
        Assert.Equal(TrialSteps.Oidc.Select(s => s.Name), trial.Checks.Select(c => c.Name));
        Assert.Contains("Groups: builders. Role: Viewer.", trial.Checks.Select(c => c.Said));
        Assert.Contains("every check is good", (await browser.GetAsync($"/setup/{secret}")).Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/products")).Status);
        Assert.Empty(await Platform.MembersOfAsync(organisation));
        Assert.Equal("/sso?refused=connection-off", await browser.MovedByAsync($"/sso/{connection}"));

        await Platform.ChangeAsync(await ConnectionAsync(organisation, connection), Platform.Draft());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/setup/{secret}")).Status);
        Assert.Equal("setup-dead", (await EnterAsync(secret, new() { Oidc = new("https://evil.example", "x", "y") })).Error!.Code);
        Assert.Equal("/", await SignInAsync(browser, await ConnectionAsync(organisation, connection), "ada", $"ada@{domain}"));
        Assert.Contains("the connection is on", (await Platform.TrailOfAsync(organisation)).Where(e => e.Action == "setup.refuse").Select(e => e.Reason));
    }

    [Fact]
    public async Task What_is_wrong_is_shown_where_it_belongs_with_its_mend()
    {
        var (organisation, domain) = await NewOrganisationAsync();
        var (secret, connection) = await InviteAsync(organisation, ConnectionKind.Oidc, domain);
        using var browser = Platform.NewBrowser();
        await EnterAsync(secret, new() { Oidc = new(Provider.Issuer, CrookedProvider.Client, CrookedProvider.Password) });
        foreach (var (name, bend) in new (string, Action)[]
        {
            ("Issuer", () => Provider.Bend = (_, claims) => claims["iss"] = "https://elsewhere.example"),
            ("Audience", () => Provider.Bend = (_, claims) => claims["aud"] = "somebody"),
            ("Times", () => Provider.Bend = (_, claims) => claims["exp"] = 1),
            ("This very request", () => Provider.Bend = (_, claims) => claims["nonce"] = "another"),
            (TrialSteps.Email, () => Provider.Bend = (_, claims) => claims["email"] = "nobody"),
            (TrialSteps.Domain, () => Provider.Bend = (_, claims) => claims["email"] = "ada@elsewhere.example"),
            ("Client", () => Provider.Answer = () => (401, """{"error":"invalid_client"}""")),
        })
        {
            Provider.Reset();
            bend();
            await TryAsync(browser, secret, connection, "ada", $"ada@{domain}");
            var trial = (await LinkAsync(organisation)).Trial!;
            var bad = Assert.Single(trial.Checks, c => c.State == TrialState.Bad);
            Assert.Equal(name, bad.Name);
            Assert.NotEqual("", bad.Mend);
            Assert.All(trial.Checks.TakeWhile(c => c != bad), c => Assert.Equal(TrialState.Good, c.State));
        }

        Assert.Empty(await Platform.MembersOfAsync(organisation));
        Assert.Equal(7, (await Platform.TrailOfAsync(organisation)).Count(e => e.Action == "setup.try" && e.Detail.StartsWith("not good", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_trial_by_SAML_too()
    {
        var (organisation, domain) = await NewOrganisationAsync();
        var (secret, connection) = await InviteAsync(organisation, ConnectionKind.Saml, domain);
        using var browser = Platform.NewBrowser();
        var place = $"{Platform.Address}/sso/{connection}";
        Assert.Contains($"{place}/acs", (await browser.GetAsync($"/setup/{secret}")).Text, StringComparison.Ordinal);
        Assert.Contains($"{place}/acs", (await browser.GetAsync($"/sso/{connection}/metadata")).Text, StringComparison.Ordinal);
        Assert.Equal("saml-malformed", (await EnterAsync(secret, new() { Saml = new("<html>") })).Error!.Code);
        Assert.True((await EnterAsync(secret, new() { Saml = new(CrookedSaml.Metadata(_idp.Key)) })).Succeeded);

        foreach (var (name, bend) in new (string, Func<string, string>?)[]
        {
            ("Issuer", xml => xml.Replace(CrookedSaml.Issuer, "https://elsewhere.example", StringComparison.Ordinal)),
            ("Audience", xml => xml.Replace("/metadata</saml:Audience>", "/other</saml:Audience>", StringComparison.Ordinal)),
            ("Destination", xml => xml.Replace("/acs", "/other", StringComparison.Ordinal)),
            (TrialSteps.Name, xml => xml.Replace("nameid-format:persistent", "nameid-format:transient", StringComparison.Ordinal)),
            (TrialSteps.Domain, xml => xml.Replace($"@{domain}", "@elsewhere.example", StringComparison.Ordinal)),
            ("", null),
        })
        {
            var (state, asked) = CrookedSaml.AskedIn(await browser.MovedByAsync($"/setup/{secret}/try"));
            var next = await browser.MovedByPostAsync($"/sso/{connection}/acs", new() { ["SAMLResponse"] = _idp.Response(place, asked, "ada", $"ada@{domain}", bend), ["RelayState"] = state });
            Assert.Equal("/setup/back", next.StartsWith($"/sso/{connection}/callback", StringComparison.Ordinal) ? await browser.MovedByAsync(next) : next);
            var trial = (await LinkAsync(organisation)).Trial!;
            Assert.Equal(name, trial.Checks.FirstOrDefault(c => c.State == TrialState.Bad)?.Name ?? "");
        }

        Assert.Empty(await Platform.MembersOfAsync(organisation));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/products")).Status);
    }

    [Fact]
    public async Task A_trial_lets_nobody_in_even_where_a_sign_in_would()
    {
        var (organisation, domain) = await NewOrganisationAsync();
        var connection = await Platform.NewConnectionAsync(organisation, Platform.Draft());
        await using var scope = Platform.Root.CreateAsyncScope();
        var request = new SignInRequest(connection.Id, "", "/", TimeProvider.System.GetUtcNow()) { Trial = Guid.NewGuid() };
        var admitted = await scope.ServiceProvider.GetRequiredService<Admit>().ExecuteAsync(connection, new("ada", $"ada@{domain}", "Ada", [], null), request, new("a browser", "::1"), Stop);
        Assert.Equal("only-tried", admitted.Error?.Code);
        using var browser = Platform.NewBrowser();
        Assert.Equal("/sso?refused=connection-off", await browser.MovedByAsync($"/sso/{connection.Id}/callback?code=x&state={request.NewState()}"));
    }

    [Fact]
    public async Task Another_browser_another_connection_and_a_second_time_are_refused()
    {
        var (organisation, domain) = await NewOrganisationAsync();
        var (secret, connection) = await InviteAsync(organisation, ConnectionKind.Oidc, domain);
        var (foreign, there) = await NewOrganisationAsync();
        var (_, other) = await InviteAsync(foreign, ConnectionKind.Oidc, there);
        await EnterAsync(secret, new() { Oidc = new(Provider.Issuer, CrookedProvider.Client, CrookedProvider.Password) });
        using var ada = Platform.NewBrowser();
        using var eve = Platform.NewBrowser();
        Assert.Equal("/sso?refused=state-unknown", await BackAsync(ada, other, await BeginAsync(ada, secret)));
        Assert.Equal("/sso?refused=other-browser", await BackAsync(eve, connection, await BeginAsync(ada, secret)));
        var state = await BeginAsync(ada, secret);
        Assert.Equal("/setup/back", await BackAsync(ada, connection, state));
        Assert.Equal("/sso?refused=state-used", await BackAsync(ada, connection, state));
        Assert.Null((await LinkAsync(foreign)).Trial);
    }

    [Fact]
    public async Task A_link_that_is_over_opens_nothing()
    {
        var (organisation, domain) = await NewOrganisationAsync();
        var now = TimeProvider.System.GetUtcNow();
        var links = Platform.Root.GetRequiredService<ISetUpLinks>();
        async Task DeadAsync(string secret, string why)
        {
            using var browser = Platform.NewBrowser();
            Assert.Contains("This link is over", (await browser.GetAsync($"/setup/{secret}")).Text, StringComparison.Ordinal);
            Assert.Equal($"/setup/{secret}?wrong=setup-dead", await browser.MovedByAsync($"/setup/{secret}/try"));
            Assert.Equal("setup-dead", (await EnterAsync(secret, new() { Oidc = new(Provider.Issuer, "x", "y") })).Error!.Code);
            Assert.Equal("setup-dead", (await DoAsync<ProveDomain, Result<Domain>>(u => u.ExecuteAsync(secret, Stop))).Error!.Code);
            Assert.Equal("setup-dead", (await DoAsync<FinishSetUp, Result<bool>>(u => u.ExecuteAsync(secret, Stop))).Error!.Code);
            Assert.True(why.Length == 0 || (await Platform.TrailOfAsync(organisation)).Any(e => e.Action == "setup.refuse" && e.Reason == why), why);
        }

        await DeadAsync(Secret.New(), "");
        await DeadAsync("x", "");
        var (ended, connection) = await InviteAsync(organisation, ConnectionKind.Oidc, domain);
        var id = (await LinkAsync(organisation)).Id;
        Assert.True((await InAsync<EndSetUp, Result<bool>>(organisation, u => u.ExecuteAsync(id, Stop))).Succeeded);
        Assert.Equal("setup-unknown", (await InAsync<EndSetUp, Result<bool>>(organisation, u => u.ExecuteAsync(id, Stop))).Error!.Code);
        await DeadAsync(ended, "ended");

        var old = Secret.New();
        await links.AddAsync(Secret.HashOf(old), new(Guid.NewGuid(), organisation, connection, now.AddDays(-2), now.AddSeconds(-1)), Stop);
        await DeadAsync(old, "has run out");

        var (finished, _) = await InviteAsync(organisation, ConnectionKind.Saml, domain);
        Assert.True((await DoAsync<FinishSetUp, Result<bool>>(u => u.ExecuteAsync(finished, Stop))).Succeeded);
        await DeadAsync(finished, "finished");

        // A new link takes the place of the one before.
        var first = (await InAsync<InviteSetUp, Result<MadeSetUp>>(organisation, u => u.ExecuteAsync(new("") { Connection = connection }, Stop))).Value.Address.Split('/')[^1];
        var second = (await InAsync<InviteSetUp, Result<MadeSetUp>>(organisation, u => u.ExecuteAsync(new("") { Connection = connection }, Stop))).Value.Address.Split('/')[^1];
        await DeadAsync(first, "ended");
        Assert.True((await DoAsync<OpenSetUp, Result<OpenedSetUp>>(u => u.ExecuteAsync(second, Stop))).Succeeded);
        await InAsync<SaveConnection, Result<bool>>(organisation, u => u.RemoveAsync(connection, Stop));
        await DeadAsync(second, "the connection is gone");

        var (paused, _) = await InviteAsync(organisation, ConnectionKind.Oidc, domain);
        await Platform.Root.GetRequiredService<ITenantStore>().ChangeAsync(organisation, t => t with { State = TenantState.Paused }, Stop);
        await DeadAsync(paused, "");
    }

    [Fact]
    public async Task A_link_changes_neither_who_gets_which_role_nor_whether_the_connection_is_on()
    {
        var (organisation, domain) = await NewOrganisationAsync();
        var (secret, id) = await InviteAsync(organisation, ConnectionKind.Saml, domain);
        var before = await ConnectionAsync(organisation, id);
        await Platform.Root.GetRequiredService<IConnectionStore>().SaveAsync(before with { Rules = [new("admins", Role.Administrator)], OtherRole = null, Provisions = false }, Stop);
        Assert.True((await EnterAsync(secret, new() { Saml = new(CrookedSaml.Metadata(_idp.Key)) { AllowsUnasked = true, RequiresEncryption = true, Key = "x" } })).Succeeded);
        var after = await ConnectionAsync(organisation, id);
        Assert.Equal((false, false, null, 1), (after.IsOn, after.Provisions, after.OtherRole, after.Rules.Count));
        Assert.Equal((false, false, before.Saml!.Key), (after.Saml!.AllowsUnasked, after.Saml.RequiresEncryption, after.Saml.Key));
        Assert.Contains("setup.provider", (await Platform.TrailOfAsync(organisation)).Select(e => e.Action));
    }

    private async Task<(string Secret, Guid Connection)> InviteAsync(TenantId organisation, ConnectionKind kind, string domain)
    {
        var made = await InAsync<InviteSetUp, Result<MadeSetUp>>(organisation, u => u.ExecuteAsync(new("Crooked") { Kind = kind, Domain = domain }, Stop));
        Assert.True(made.Succeeded, made.Error?.Message);
        Assert.StartsWith($"{Platform.Address}/setup/", made.Value.Address, StringComparison.Ordinal);
        return (made.Value.Address.Split('/')[^1], made.Value.View.Connection);
    }

    /// <summary>As somebody without an account.</summary>
    private async Task<T> DoAsync<TUse, T>(Func<TUse, Task<T>> use)
        where TUse : notnull
    {
        await using var scope = Platform.Root.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TUse>());
    }

    private Task<T> InAsync<TUse, T>(TenantId organisation, Func<TUse, Task<T>> use)
        where TUse : notnull => Platform.Root.GetRequiredService<TenantScopes>().DoAsync(organisation, use);

    private Task<Result<ProviderView>> EnterAsync(string secret, ProviderEntry entry) => DoAsync<EnterProvider, Result<ProviderView>>(u => u.ExecuteAsync(secret, entry, Stop));

    private static async Task<string> BeginAsync(WindowlessBrowser browser, string secret) => HttpUtility.ParseQueryString(new Uri(await browser.MovedByAsync($"/setup/{secret}/try")).Query)["state"]!;

    private static Task<string> BackAsync(WindowlessBrowser browser, Guid connection, string state) => browser.MovedByAsync($"/sso/{connection}/callback?code=a-code&state={Uri.EscapeDataString(state)}");

    /// <summary>The whole way, as somebody of whom the provider says this.</summary>
    /// <returns>The page on which the browser ends.</returns>
    private async Task<string> TryAsync(WindowlessBrowser browser, string secret, Guid connection, string subject, string email, params string[] groups)
    {
        var sent = HttpUtility.ParseQueryString(new Uri(await browser.MovedByAsync($"/setup/{secret}/try")).Query);
        Provider.Claims = new() { ["sub"] = subject, ["email"] = email, ["name"] = subject, ["nonce"] = sent["nonce"], ["groups"] = new JsonArray([.. groups.Select(g => JsonValue.Create(g))]) };
        Assert.Equal("/setup/back", await BackAsync(browser, connection, sent["state"]!));
        return await browser.MovedByAsync("/setup/back");
    }

    private async Task<SetUpLink> LinkAsync(TenantId organisation) => (await Platform.Root.GetRequiredService<ISetUpLinks>().ListAsync(organisation, Stop))[0];

    private async Task<Connection> ConnectionAsync(TenantId organisation, Guid id) => (await Platform.Root.GetRequiredService<IConnectionStore>().FindAsync(organisation, id, Stop))!;
}
