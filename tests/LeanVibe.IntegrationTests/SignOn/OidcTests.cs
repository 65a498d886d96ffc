using System.Net;
using System.Net.Http.Json;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Identity.Tokens;
using LeanVibe.Platform.Quotas;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Web.Access;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.SignOn;

/// <summary>Whom a provider lets in, as what, and how far that reaches.</summary>
public sealed class OidcTests(SignOnPlatform platform) : OidcSuite(platform), IClassFixture<SignOnPlatform>
{
    [Fact]
    public async Task A_first_sign_in_makes_a_member_and_the_next_one_knows_them_by_their_subject()
    {
        var (organisation, domain) = await NewOrganisationAsync();
        var connection = await Platform.NewConnectionAsync(organisation, Platform.Draft());
        using var browser = Platform.NewBrowser();
        Assert.Equal("/", await SignInAsync(browser, connection, "ada", $"ada@{domain}"));
        var member = Assert.Single(await Platform.MembersOfAsync(organisation));
        Assert.Equal(($"ada@{domain}", Role.Viewer), (member.Email, member.Role));

        // Renamed at the provider: still the same person. The old address given to somebody else: another one, who must not become the first.
        using var renamed = Platform.NewBrowser();
        Assert.Equal("/", await SignInAsync(renamed, connection, "ada", $"ada.lovelace@{domain}"));
        Assert.Single(await Platform.MembersOfAsync(organisation));
        Assert.Equal(["tenant.provision", "domain.claim", "domain.verify", "connection.make", "member.add", "signin", "signin"], (await Platform.TrailOfAsync(organisation)).Select(e => e.Action));
    }

    [Fact]
    public async Task A_session_of_a_connection_is_good_for_its_organisation_and_nothing_of_the_persons_own()
    {
        var (organisation, domain) = await NewOrganisationAsync();
        var (elsewhere, _) = await NewOrganisationAsync();
        var connection = await Platform.NewConnectionAsync(organisation, Platform.Draft());
        using var browser = Platform.NewBrowser();
        await SignInAsync(browser, connection, "ada", $"ada@{domain}");
        var account = (await Platform.MembersOfAsync(organisation)).Single().Account;
        await Platform.Root.GetRequiredService<IMembershipStore>().AddAsync(elsewhere, new(account, $"ada@{domain}", "Ada", Role.Owner, TimeProvider.System.GetUtcNow()), Stop);

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/products")).Status);
        foreach (var path in new[] { "/api/account/sessions", "/api/account/organisations", "/organisations", "/account", "/account/security" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(path)).Status);
        }

        using var there = new FormUrlEncodedContent(new Dictionary<string, string> { ["organisation"] = elsewhere.ToString() });
        Assert.Equal(HttpStatusCode.Forbidden, await browser.PostAsync("/account/switch", there));
        Assert.Equal(HttpStatusCode.Forbidden, await browser.PostAsync($"/api/account/organisations/{elsewhere}/pause"));
        Assert.Equal(HttpStatusCode.Forbidden, await browser.PostAsync($"/api/account/organisations/{organisation}/pause"));

        Assert.Equal(HttpStatusCode.Redirect, await browser.PostAsync("/account/signout"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/products")).Status);
    }

    [Fact]
    public async Task Groups_give_roles_at_every_sign_in_and_never_unmake_an_owner()
    {
        var (organisation, domain) = await NewOrganisationAsync();
        var draft = Platform.Draft() with { Rules = [new("builders", Role.Developer), new("auditors", Role.Auditor)], OtherRole = null };
        var connection = await Platform.NewConnectionAsync(organisation, draft);
        using var browser = Platform.NewBrowser();
        Assert.Equal("/sso?refused=no-role", await SignInAsync(browser, connection, "ada", $"ada@{domain}", "Builders"));
        Assert.Equal("/", await SignInAsync(browser, connection, "ada", $"ada@{domain}", "auditors", "builders"));
        Assert.Equal(Role.Developer, (await Platform.MembersOfAsync(organisation)).Single().Role);
        Assert.Equal("/", await SignInAsync(browser, connection, "ada", $"ada@{domain}", "auditors"));
        Assert.Equal(Role.Auditor, (await Platform.MembersOfAsync(organisation)).Single().Role);

        var member = (await Platform.MembersOfAsync(organisation)).Single();
        await Platform.Root.GetRequiredService<IMembershipStore>().ChangeAsync(organisation, member.Account, Role.Owner, Stop);
        Assert.Equal("/", await SignInAsync(browser, connection, "ada", $"ada@{domain}", "auditors"));
        Assert.Equal(Role.Owner, (await Platform.MembersOfAsync(organisation)).Single().Role);
    }

    [Fact]
    public async Task Somebody_with_a_password_connects_it_by_having_signed_in_with_it()
    {
        var (organisation, domain) = await NewOrganisationAsync();
        var connection = await Platform.NewConnectionAsync(organisation, Platform.Draft());
        var own = await NewAccountAsync(organisation, $"ada@{domain}");
        var other = await NewAccountAsync(organisation, $"bob@{domain}");
        using var stranger = Platform.NewBrowser();
        Assert.Equal("/sso?refused=own-account", await SignInAsync(stranger, connection, "ada", $"ada@{domain}"));

        using var wrong = Platform.NewBrowser();
        wrong.Use(SessionCookie.Plain, await SessionOfAsync(other, organisation));
        Assert.Equal("/sso?refused=other-address", await SignInAsync(wrong, connection, "ada", $"ada@{domain}"));

        using var right = Platform.NewBrowser();
        right.Use(SessionCookie.Plain, await SessionOfAsync(own, organisation));
        Assert.Equal("/", await SignInAsync(right, connection, "ada", $"ada@{domain}"));
        Assert.Equal("/", await SignInAsync(stranger, connection, "ada", $"ada@{domain}"));
        Assert.Equal(2, (await Platform.MembersOfAsync(organisation)).Count);
    }

    [Fact]
    public async Task Who_was_removed_stays_out_until_an_administrator_forgets_them()
    {
        var (organisation, domain) = await NewOrganisationAsync();
        var connection = await Platform.NewConnectionAsync(organisation, Platform.Draft());
        using var browser = Platform.NewBrowser();
        await SignInAsync(browser, connection, "ada", $"ada@{domain}");
        var account = (await Platform.MembersOfAsync(organisation)).Single().Account;
        await Platform.Root.GetRequiredService<IMembershipStore>().ChangeAsync(organisation, account, null, Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/products")).Status);
        Assert.Equal("/sso?refused=member-removed", await SignInAsync(browser, connection, "ada", $"ada@{domain}"));

        await using var scope = Platform.Root.GetRequiredService<TenantScopes>().Open(organisation);
        Assert.True((await scope.ServiceProvider.GetRequiredService<SaveConnection>().ForgetPersonAsync(connection.Id, account, Stop)).Succeeded);
        Assert.Equal("/", await SignInAsync(browser, connection, "ada", $"ada@{domain}"));
    }

    /// <summary>Both before they ever signed in and after it: deactivated, removed, and the last one removed.</summary>
    [Theory, InlineData(true, "deactivate"), InlineData(false, "deactivate"), InlineData(true, "remove"), InlineData(false, "remove")]
    public async Task Whom_the_directory_has_ended_does_not_come_in_by_a_connection(bool signedInBefore, string how)
    {
        var (organisation, domain) = await NewOrganisationAsync();
        var connection = await Platform.NewConnectionAsync(organisation, Platform.Draft());
        using var directory = await DirectoryAsync(organisation);
        using var made = await directory.PostAsJsonAsync("Users", new { userName = $"ada@{domain}", active = true }, Stop);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var id = (await made.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>(Stop)).GetProperty("id").GetString();
        using var browser = Platform.NewBrowser();
        if (signedInBefore)
        {
            Assert.Equal("/", await SignInAsync(browser, connection, "ada", $"ada@{domain}"));
        }

        using var ended = how == "remove"
            ? await directory.DeleteAsync(new Uri($"Users/{id}", UriKind.Relative), Stop)
            : await directory.PatchAsJsonAsync($"Users/{id}", new { schemas = new[] { "urn:ietf:params:scim:api:messages:2.0:PatchOp" }, Operations = new[] { new { op = "replace", path = "active", value = false } } }, Stop);
        Assert.True(ended.IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/products")).Status);
        Assert.Equal(signedInBefore ? "/sso?refused=member-removed" : "/sso?refused=not-provisioned", await SignInAsync(browser, connection, "ada", $"ada@{domain}"));
        Assert.Equal("/sso?refused=not-provisioned", await SignInAsync(browser, connection, "another-subject", $"ada@{domain}"));
        Assert.Empty(await Platform.MembersOfAsync(organisation));
    }

    [Fact]
    public async Task A_connection_that_is_turned_off_opens_nothing_any_more()
    {
        var (organisation, domain) = await NewOrganisationAsync();
        var connection = await Platform.NewConnectionAsync(organisation, Platform.Draft());
        using var browser = Platform.NewBrowser();
        await SignInAsync(browser, connection, "ada", $"ada@{domain}");
        var (grants, account) = (Platform.Root.GetRequiredService<IGrantStore>(), (await Platform.MembersOfAsync(organisation)).Single().Account);
        foreach (var by in new Guid?[] { connection.Id, null })
        {
            await grants.AddAsync(new(Guid.NewGuid(), Client.CommandLine.Id, organisation, account, 1, TimeProvider.System.GetUtcNow()) { Connection = by }, Stop);
        }

        await Platform.ChangeAsync(connection, Platform.Draft() with { IsOn = false });
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/products")).Status);
        Assert.Equal("/sso?refused=connection-off", await browser.MovedByAsync($"/sso/{connection.Id}"));
        await Platform.ChangeAsync(connection, Platform.Draft());
        Assert.Null(Assert.Single(await grants.ListAsync(account, Stop)).Connection);
    }

    [Fact]
    public async Task Only_an_owner_turns_a_connection_on_or_leads_it_to_another_provider()
    {
        var (organisation, _) = await NewOrganisationAsync();
        var (draft, other) = (Platform.Draft(), Platform.Draft().Oidc! with { ClientId = "another" });
        await using var scope = Platform.Root.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(organisation);
        scope.ServiceProvider.GetRequiredService<CurrentAccess>().Enter(RolePermissions.Of(Role.Administrator));
        var save = scope.ServiceProvider.GetRequiredService<SaveConnection>();
        Assert.Equal("role-too-weak", (await save.MakeAsync(draft, Stop)).Error?.Code);
        var made = await save.MakeAsync(draft with { IsOn = false }, Stop);
        Assert.True(made.Succeeded);
        Assert.Equal("role-too-weak", (await save.ChangeAsync(made.Value.Id, draft, Stop)).Error?.Code);
        await Platform.ChangeAsync(made.Value, draft);

        foreach (var crooked in new[] { draft with { Oidc = other }, draft with { Oidc = draft.Oidc! with { ClientSecret = "another" } }, draft with { Claims = new("nickname") } })
        {
            Assert.Equal("role-too-weak", (await save.ChangeAsync(made.Value.Id, crooked, Stop)).Error?.Code);
        }

        Assert.True((await save.ChangeAsync(made.Value.Id, draft with { Name = "Ours", Rules = [new("builders", Role.Developer)] }, Stop)).Succeeded);
        Assert.True((await save.ChangeAsync(made.Value.Id, draft with { IsOn = false, Oidc = other }, Stop)).Succeeded);
        Assert.Equal("role-too-weak", (await save.ChangeAsync(made.Value.Id, draft, Stop)).Error?.Code);
    }

    [Fact]
    public async Task Without_provisioning_or_a_seat_nobody_becomes_a_member()
    {
        var (organisation, domain) = await NewOrganisationAsync();
        var connection = await Platform.NewConnectionAsync(organisation, Platform.Draft() with { Provisions = false });
        using var browser = Platform.NewBrowser();
        Assert.Equal("/sso?refused=not-provisioned", await SignInAsync(browser, connection, "ada", $"ada@{domain}"));

        await Platform.ChangeAsync(connection, Platform.Draft());
        await Platform.Root.GetRequiredService<IQuotaStore>().SetAsync(organisation, QuotaKind.Seats, 0, new(), Stop);
        Assert.Equal("/sso?refused=no-seat", await SignInAsync(browser, connection, "ada", $"ada@{domain}"));
        Assert.Empty(await Platform.MembersOfAsync(organisation));
    }

    [Fact]
    public async Task Keys_roll_over_without_anybody_doing_anything()
    {
        var (organisation, domain) = await NewOrganisationAsync();
        var connection = await Platform.NewConnectionAsync(organisation, Platform.Draft());
        using var browser = Platform.NewBrowser();
        Assert.Equal("/", await SignInAsync(browser, connection, "ada", $"ada@{domain}"));
        Provider.RollOver("two");
        Assert.Equal("/", await SignInAsync(browser, connection, "ada", $"ada@{domain}"));
    }

    [Fact]
    public async Task A_fresh_proof_is_asked_of_the_provider_and_must_be_fresh()
    {
        var (organisation, domain) = await NewOrganisationAsync();
        var connection = await Platform.NewConnectionAsync(organisation, Platform.Draft());
        using var browser = Platform.NewBrowser();
        await SignInAsync(browser, connection, "ada", $"ada@{domain}");
        foreach (var (age, end) in new[] { (3600, "/sso?refused=proof-old"), (0, "/members") })
        {
            var sent = System.Web.HttpUtility.ParseQueryString(new Uri(await browser.MovedByAsync("/sso/again?return=/members")).Query);
            Assert.Equal(("login", "0"), (sent["prompt"], sent["max_age"]));
            Provider.Claims = new() { ["sub"] = "ada", ["email"] = $"ada@{domain}", ["nonce"] = sent["nonce"], ["auth_time"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - age };
            Assert.Equal(end, await BackAsync(browser, connection, sent["state"]!));
        }

        // The session before is over, the new one has the proof.
        Assert.True(Assert.Single(await SessionsOfAsync(organisation)).ProvenAt > TimeProvider.System.GetUtcNow().AddMinutes(-1));
    }

    [Fact]
    public async Task A_sign_in_is_as_fresh_as_the_proof_that_the_provider_speaks_of()
    {
        var (organisation, domain) = await NewOrganisationAsync();
        var connection = await Platform.NewConnectionAsync(organisation, Platform.Draft());
        foreach (var (age, proven) in new (int?, TimeSpan)[] { (null, TimeSpan.MaxValue), (3600, TimeSpan.FromSeconds(3600)), (60, TimeSpan.FromSeconds(60)), (-3600, TimeSpan.Zero) })
        {
            using var browser = Platform.NewBrowser();
            var (sent, now) = (await BeginAsync(browser, connection), TimeProvider.System.GetUtcNow());
            Provider.Claims = new() { ["sub"] = "ada", ["email"] = $"ada@{domain}", ["nonce"] = sent["nonce"] };
            if (age is { } seconds)
            {
                Provider.Claims["auth_time"] = now.ToUnixTimeSeconds() - seconds;
            }

            Assert.Equal("/", await BackAsync(browser, connection, sent["state"]));
            var session = Assert.Single(await SessionsOfAsync(organisation));
            Assert.InRange(now - session.ProvenAt, proven == TimeSpan.MaxValue ? TimeSpan.FromDays(1) : proven - TimeSpan.FromSeconds(30), proven == TimeSpan.MaxValue ? proven : proven + TimeSpan.FromSeconds(30));
            Assert.Equal(HttpStatusCode.Redirect, await browser.PostAsync("/account/signout"));
        }
    }

    [Fact]
    public async Task The_page_that_asks_for_an_address_knows_domains_and_no_people()
    {
        var (organisation, domain) = await NewOrganisationAsync();
        var connection = await Platform.NewConnectionAsync(organisation, Platform.Draft());
        await using var scope = Platform.Root.CreateAsyncScope();
        var find = scope.ServiceProvider.GetRequiredService<FindConnection>();
        Assert.Equal(connection.Id, (await find.ExecuteAsync($"anybody@{domain.ToUpperInvariant()}", Stop)).Value);
        Assert.Equal("connection-none", (await find.ExecuteAsync($"anybody@mail.{domain}", Stop)).Error!.Code);
        Assert.Equal("email-invalid", (await find.ExecuteAsync(domain, Stop)).Error!.Code);
    }

    [Fact]
    public async Task What_is_wrong_with_a_provider_is_said_with_its_mend()
    {
        var (organisation, _) = await NewOrganisationAsync();
        var draft = Platform.Draft();
        var connection = await Platform.NewConnectionAsync(organisation, draft);
        Assert.Null(await Platform.CheckAsync(connection));
        Provider.IsDown = true;
        Assert.Equal("provider-unreachable", (await Platform.CheckAsync(connection))!.Code);
        Provider.IsDown = false;
        await using var scope = Platform.Root.GetRequiredService<TenantScopes>().Open(organisation);
        var moved = draft with { Oidc = draft.Oidc! with { Issuer = "https://login.example.com", ClientSecret = "" } };
        Assert.Equal("connection-secret-needed", (await scope.ServiceProvider.GetRequiredService<SaveConnection>().ChangeAsync(connection.Id, moved, Stop)).Error?.Code);
        await Platform.ChangeAsync(connection, draft with { Oidc = draft.Oidc! with { Issuer = Provider.Issuer.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) } });
        var wrong = await Platform.CheckAsync(connection);
        Assert.Equal("provider-document-bad", wrong!.Code);
        Assert.Contains(Provider.Issuer, wrong.Message, StringComparison.Ordinal);
        Assert.NotEmpty(wrong.Next);
    }

    private async Task<IReadOnlyList<Session>> SessionsOfAsync(TenantId organisation) =>
        [.. (await Platform.Root.GetRequiredService<ISessionStore>().ListAsync((await Platform.MembersOfAsync(organisation)).Single().Account, Stop)).Select(s => s.Session)];

    private async Task<AccountId> NewAccountAsync(TenantId organisation, string email)
    {
        var (id, now) = (AccountId.New(TimeProvider.System), TimeProvider.System.GetUtcNow());
        await Platform.Root.GetRequiredService<IAccountStore>().AddAsync(new(id, email, "a password's hash", now), new(email, email), Stop);
        await Platform.Root.GetRequiredService<IMembershipStore>().AddAsync(organisation, new(id, email, email, Role.Developer, now), Stop);
        return id;
    }

    private async Task<string> SessionOfAsync(AccountId account, TenantId organisation)
    {
        var (secret, now) = (Secret.New(), TimeProvider.System.GetUtcNow());
        await Platform.Root.GetRequiredService<ISessionStore>().AddAsync(Secret.HashOf(secret), new(Guid.NewGuid(), account, now, now.AddDays(1)) { Organisation = organisation }, new("a browser", "::1"), Stop);
        return secret;
    }

    /// <summary>The organisation's identity provider as it keeps members in step.</summary>
    private async Task<HttpClient> DirectoryAsync(TenantId organisation)
    {
        var (token, now) = (AccessToken.New(), TimeProvider.System.GetUtcNow());
        var grant = new TokenGrant(AccessToken.IdOf(AccessToken.HashOf(token)), organisation, TokenKind.Directory, "tests", now, now.AddDays(1)) { Scope = [Permission.Provision] };
        Assert.True(await Platform.Root.GetRequiredService<IAccessTokens>().AddAsync(AccessToken.HashOf(token), grant, 2, Stop));
        return new() { BaseAddress = new($"{Platform.Address}/scim/v2/"), DefaultRequestHeaders = { Authorization = new("Bearer", token) } };
    }
}
