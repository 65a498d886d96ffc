using System.Text;
using HarvestTable.Platform.OpenId;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace HarvestTable.Tests.Platform;

/// <summary>Signing in with an account of a provider; and what must let nobody in.</summary>
public sealed class OpenIdTests(OpenIdHost host, ApiHost plain)
{
    private const string Password = "long-enough-password";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_button_is_offered_only_when_there_is_a_provider()
    {
        var offered = await host.Visitor().ReadAsync<List<SignInProvider>>("/api/auth/openid");
        Assert.Equal([new SignInProvider("Sign in with a test", "/api/auth/openid/start")], offered);
    }

    [Fact]
    public async Task The_provider_is_asked_for_a_code_with_state_nonce_and_challenge()
    {
        using var browser = Browser();
        var (query, other) = (QueryHelpers.ParseQuery((await StartAsync(browser)).Query), QueryHelpers.ParseQuery((await StartAsync(browser)).Query));
        Assert.Equal("code the-product openid email profile S256", $"{query["response_type"]} {query["client_id"]} {query["scope"]} {query["code_challenge_method"]}");
        Assert.Equal("http://localhost/api/auth/openid/callback", query["redirect_uri"]);
        Assert.All(["state", "nonce", "code_challenge"], name => Assert.True(query[name].ToString().Length >= 43 && query[name] != other[name], name));
    }

    [Fact]
    public async Task Whoever_is_new_gets_an_account_as_if_they_signed_up()
    {
        using var browser = Browser();
        var email = Address();
        var arrived = await ArriveAsync(browser, email, next: "/somewhere?a=b");
        if (RoleList.SigningUp.Count == 0)
        {
            Assert.Equal("/sign-in?problem=closed&next=%2Fsomewhere%3Fa%3Db", arrived);
            return;
        }

        if (RoleList.SigningUp.Count > 1)
        {
            Assert.Equal("/sign-in/finish?needs=role&next=%2Fsomewhere%3Fa%3Db", arrived);
            await Api.ExpectAsync(await FinishAsync(browser, new(Role: RoleList.Administrators[0])), 400);
            await Api.ExpectAsync(await FinishAsync(browser, new(Role: RoleList.SigningUp[^1])), 200);
            await Api.ExpectAsync(await FinishAsync(browser, new(Role: RoleList.SigningUp[^1])), 404);
        }
        else
        {
            Assert.Equal("/sign-in/finish?next=%2Fsomewhere%3Fa%3Db", arrived);
        }

        var me = await Api.JsonAsync(await browser.GetAsync("/api/auth/me", Ct), 200);
        Assert.Equal((email, "Ada Lane", RoleList.SigningUp[^1]), (me.GetProperty("email").GetString(), me.GetProperty("name").GetString(), me.GetProperty("role").GetString()));
        Assert.Contains($"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{FakeProvider.ClientId}:{Uri.EscapeDataString(FakeProvider.Secret)}"))}", host.Provider.Secrets);

        // The same subject is the same account, whatever their address is by now.
        using var again = Browser();
        Assert.Equal("/sign-in/finish", await ArriveAsync(again, Address(), claims => claims["sub"] = $"subject of {email}"));
        Assert.Equal(me.GetProperty("id").GetString(), (await Api.JsonAsync(await again.GetAsync("/api/auth/me", Ct), 200)).GetProperty("id").GetString());

        // The address of somebody who is here already, spoken of as another subject.
        using var stranger = Browser();
        Assert.Equal("/sign-in?problem=taken", await ArriveAsync(stranger, email, claims => claims["sub"] = "another subject"));
        await ExpectNobodyAsync(stranger);
    }

    [Fact]
    public async Task An_account_with_a_password_is_linked_only_by_whoever_knows_it()
    {
        var account = await host.Get<Accounts>().AddAsync(Address(), "Someone", Password, RoleList.All[^1].Id, Ct);
        using var browser = Browser();
        Assert.Equal("/sign-in/finish?needs=password", await ArriveAsync(browser, account.Email.ToUpperInvariant()));
        await ExpectNobodyAsync(browser);
        await Api.ExpectAsync(await FinishAsync(browser, new()), 400);
        await Api.ExpectAsync(await FinishAsync(browser, new("wrong-password")), 400);
        await Api.ExpectAsync(await FinishAsync(browser, new(Role: RoleList.All[^1].Id)), 400);
        await ExpectNobodyAsync(browser);
        using var elsewhere = Browser();
        await Api.ExpectAsync(await FinishAsync(elsewhere, new(Password)), 404);
        await Api.ExpectAsync(await FinishAsync(browser, new(Password)), 200);
        Assert.Equal(account.Id, (await Api.JsonAsync(await browser.GetAsync("/api/auth/me", Ct), 200)).GetProperty("id").GetGuid());

        using var again = Browser();
        Assert.Equal("/sign-in/finish", await ArriveAsync(again, account.Email.ToUpperInvariant()));
        await Api.ExpectAsync(await again.GetAsync("/api/auth/me", Ct), 200);
    }

    [Fact]
    public async Task An_account_without_a_password_is_whose_address_it_has()
    {
        var account = await host.Get<Accounts>().AddAsync(Address(), "Someone", null, RoleList.All[^1].Id, Ct);
        using var browser = Browser();
        Assert.Equal("/sign-in/finish", await ArriveAsync(browser, account.Email));
        Assert.Equal(account.Id, (await Api.JsonAsync(await browser.GetAsync("/api/auth/me", Ct), 200)).GetProperty("id").GetGuid());
        await Api.ExpectAsync(await host.Visitor().PostAsync("/api/auth/sign-in", new SignIn(account.Email, "")), 400);
        await Api.ExpectAsync(await host.Visitor().PostAsync("/api/auth/sign-in", new SignIn(account.Email, "any-password")), 401);
    }

    [Theory]
    [InlineData("iss", "https://elsewhere.example")]
    [InlineData("aud", "another-client")]
    [InlineData("azp", "another-client")]
    [InlineData("nonce", "another-nonce")]
    [InlineData("nonce", null)]
    [InlineData("sub", null)]
    [InlineData("exp", null)]
    [InlineData("exp", 1_700_000_000L)]
    [InlineData("nbf", 4_000_000_000L)]
    public async Task A_token_that_is_not_for_this_very_sign_in_lets_nobody_in(string claim, object? value)
    {
        using var browser = Browser();
        var arrived = await ArriveAsync(browser, Address(), claims => Set(claims, claim, value));
        Assert.Equal("/sign-in?problem=untrusted", arrived);
        await ExpectNobodyAsync(browser);
    }

    [Fact]
    public async Task A_token_for_several_lets_nobody_in()
    {
        using var browser = Browser();
        Assert.Equal("/sign-in?problem=untrusted", await ArriveAsync(browser, Address(), claims => claims["aud"] = new List<object> { FakeProvider.ClientId, "another-client" }));
    }

    [Fact]
    public async Task A_token_that_the_provider_did_not_sign_lets_nobody_in()
    {
        using var browser = Browser();
        foreach (var signed in new SigningCredentials[]
        {
            new(FakeProvider.NewKey(host.Provider.Key.KeyId), SecurityAlgorithms.EcdsaSha256),
            new(FakeProvider.NewKey("unknown"), SecurityAlgorithms.EcdsaSha256),
            new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(FakeProvider.Secret.PadRight(64))) { KeyId = host.Provider.Key.KeyId }, SecurityAlgorithms.HmacSha256),
        })
        {
            var asked = await StartAsync(browser);
            Assert.Equal("/sign-in?problem=untrusted", await ReturnAsync(browser, asked, host.Provider.Give(asked, host.Provider.Token(asked, Address(), null, signed))));
        }

        var unsigned = await StartAsync(browser);
        var parts = host.Provider.Token(unsigned, Address()).Split('.');
        foreach (var token in new[] { $"{Base64UrlEncoder.Encode("""{"alg":"none"}""")}.{parts[1]}.", $"{parts[0]}.{parts[1]}.", "", "no token" })
        {
            var asked = await StartAsync(browser);
            Assert.Equal("/sign-in?problem=untrusted", await ReturnAsync(browser, asked, host.Provider.Give(asked, token)));
        }

        await ExpectNobodyAsync(browser);
    }

    [Theory]
    [InlineData(false)]
    [InlineData("yes")]
    [InlineData(null)]
    public async Task An_address_that_is_not_verified_lets_nobody_in(object? verified)
    {
        var account = await host.Get<Accounts>().AddAsync(Address(), "Someone", null, RoleList.All[^1].Id, Ct);
        using var browser = Browser();
        Assert.Equal("/sign-in?problem=unverified", await ArriveAsync(browser, account.Email, claims => Set(claims, "email_verified", verified)));
        await ExpectNobodyAsync(browser);
    }

    [Fact]
    public async Task An_address_outside_of_the_token_is_asked_for_and_must_be_the_subjects()
    {
        var account = await host.Get<Accounts>().AddAsync(Address(), "Someone", null, RoleList.All[^1].Id, Ct);
        using var browser = Browser();
        host.Provider.UserInfo = new() { ["sub"] = "somebody else", ["email"] = account.Email, ["email_verified"] = true };
        Assert.Equal("/sign-in?problem=untrusted", await ArriveAsync(browser, account.Email, claims => claims.Remove("email")));
        host.Provider.UserInfo = new() { ["sub"] = $"subject of {account.Email}", ["email"] = account.Email, ["email_verified"] = true };
        Assert.Equal("/sign-in/finish", await ArriveAsync(browser, account.Email, claims => claims.Remove("email")));
    }

    [Fact]
    public async Task A_state_works_once_and_in_its_own_browser_alone()
    {
        var account = await host.Get<Accounts>().AddAsync(Address(), "Someone", null, RoleList.All[^1].Id, Ct);
        using var browser = Browser();
        using var other = Browser();
        var asked = await StartAsync(browser);
        string Code() => host.Provider.Give(asked, host.Provider.Token(asked, account.Email));
        await StartAsync(other);
        Assert.Equal("/sign-in?problem=expired", await ReturnAsync(other, asked, Code()));
        Assert.Equal("/sign-in?problem=expired", await ReturnAsync(browser, asked, Code(), state: "made-up"));
        Assert.Equal("/sign-in?problem=expired", await ReturnAsync(browser, asked, Code(), state: ""));
        var code = Code();
        Assert.Equal("/sign-in/finish", await ReturnAsync(browser, asked, code));
        Assert.Equal("/sign-in?problem=expired", await ReturnAsync(browser, asked, code));
        Assert.Equal("/sign-in?problem=expired", await ReturnAsync(browser, asked, Code()));
        await ExpectNobodyAsync(other);
    }

    [Fact]
    public async Task A_code_works_once_and_with_its_own_verifier_alone()
    {
        using var browser = Browser();
        var first = await StartAsync(browser);
        var stolen = host.Provider.Give(first, host.Provider.Token(first, Address()));
        var second = await StartAsync(browser);
        Assert.Equal("/sign-in?problem=refused", await ReturnAsync(browser, second, stolen));
        var third = await StartAsync(browser);
        Assert.Equal("/sign-in?problem=refused", await ReturnAsync(browser, third, stolen));
        await ExpectNobodyAsync(browser);
    }

    [Fact]
    public async Task An_answer_of_another_issuer_or_of_none_lets_nobody_in()
    {
        using var browser = Browser();
        foreach (var issuer in new[] { "https://elsewhere.example", "" })
        {
            var asked = await StartAsync(browser);
            var code = host.Provider.Give(asked, host.Provider.Token(asked, Address()));
            Assert.Equal("/sign-in?problem=untrusted", await ReturnAsync(browser, asked, code, issuer: issuer));
        }
    }

    [Fact]
    public async Task A_person_who_refuses_is_not_signed_in()
    {
        using var browser = Browser();
        var asked = await StartAsync(browser, "/orders");
        var back = $"/api/auth/openid/callback?error=access_denied&state={QueryHelpers.ParseQuery(asked.Query)["state"]}&iss={Uri.EscapeDataString(host.Provider.Issuer)}";
        Assert.Equal("/sign-in?problem=refused&next=%2Forders", await LedToAsync(browser, back));
    }

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("orders")]
    public async Task Nobody_is_led_to_another_site(string next)
    {
        var account = await host.Get<Accounts>().AddAsync(Address(), "Someone", null, RoleList.All[^1].Id, Ct);
        using var browser = Browser();
        Assert.Equal("/sign-in/finish", await ArriveAsync(browser, account.Email, next: next));
    }

    [Fact]
    public async Task New_keys_of_the_provider_are_read_when_a_token_names_them()
    {
        var account = await host.Get<Accounts>().AddAsync(Address(), "Someone", null, RoleList.All[^1].Id, Ct);
        using var browser = Browser();
        Assert.Equal("/sign-in/finish", await ArriveAsync(browser, account.Email));
        host.Provider.Key = FakeProvider.NewKey("two");
        host.Clock.Forward(TimeSpan.FromMinutes(1));
        Assert.Equal("/sign-in/finish", await ArriveAsync(browser, account.Email));
    }

    [Fact]
    public async Task The_way_back_is_open_for_ten_minutes()
    {
        using var browser = Browser();
        var asked = await StartAsync(browser);
        host.Clock.Forward(TimeSpan.FromMinutes(11));
        Assert.Equal("/sign-in?problem=expired", await ReturnAsync(browser, asked, "any"));
    }

    [Theory]
    [InlineData("http://elsewhere.example")]
    [InlineData("http://127.0.0.1:9")]
    [InlineData("no address")]
    public async Task A_provider_that_cannot_be_used_is_a_problem_of_its_own(string issuer)
    {
        using var provider = new Provider(Settings(("Issuer", issuer)), TimeProvider.System);
        Assert.Equal("provider", (await Assert.ThrowsAsync<SignInProblem>(() => provider.DocumentAsync(anew: false, Ct))).Code);
    }

    [Fact]
    public async Task A_provider_that_calls_itself_otherwise_is_not_used()
    {
        using var provider = new Provider(Settings(("Issuer", host.Provider.Issuer + "/")), TimeProvider.System);
        Assert.Equal("provider", (await Assert.ThrowsAsync<SignInProblem>(() => provider.DocumentAsync(anew: false, Ct))).Code);
    }

    [Fact]
    public async Task Without_settings_there_is_nothing_to_start()
    {
        Assert.Empty(await plain.Visitor().ReadAsync<List<SignInProvider>>("/api/auth/openid"));
        await Api.ExpectAsync(await plain.Visitor().GetAsync("/api/auth/openid/start"), 404);
        await Api.ExpectAsync(await plain.Visitor().PostAsync("/api/auth/openid/finish", new SignInEnd("x")), 404);
    }

    [Fact]
    public async Task Every_address_of_the_product_leads_by_the_one_that_the_provider_knows()
    {
        using var browser = host.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://127.0.0.1:5080") });
        var led = await browser.GetAsync("/api/auth/openid/start?next=/orders", Ct);
        Assert.Equal("http://localhost/api/auth/openid/start?moved=true&next=%2Forders", led.Headers.Location!.OriginalString);
        var asked = (await browser.GetAsync("/api/auth/openid/start?moved=true", Ct)).Headers.Location!;
        Assert.Equal("http://localhost/api/auth/openid/callback", QueryHelpers.ParseQuery(asked.Query)["redirect_uri"]);
    }

    [Fact]
    public void Without_an_address_the_request_says_where_the_product_is()
    {
        var request = new DefaultHttpContext { Request = { Scheme = "https", Host = new("shop.example.com") } }.Request;
        Assert.Equal("https://shop.example.com/api/auth/openid/callback", Settings().RedirectUriOf(request));
        Assert.False(Settings().IsElsewhere(request));
        Assert.False(Settings(("Address", "https://SHOP.example.com/")).IsElsewhere(request));
        Assert.Equal("Single sign-on", Settings().Label);
    }

    private static OpenIdSettings Settings(params (string Name, string Value)[] settings) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"OpenId:{s.Name}", (string?)s.Value))).Build());

    private static string Address() => $"{Guid.NewGuid():N}@example.com";

    private static void Set(Dictionary<string, object> claims, string name, object? value)
    {
        if (value is null)
        {
            claims.Remove(name);
        }
        else
        {
            claims[name] = value;
        }
    }

    private HttpClient Browser() => host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });

    private static async Task<Uri> StartAsync(HttpClient browser, string next = "")
    {
        var response = await browser.GetAsync($"/api/auth/openid/start?next={Uri.EscapeDataString(next)}", Ct);
        await Api.ExpectAsync(response, 302);
        return response.Headers.Location!;
    }

    /// <summary>All the way, for somebody who says yes at the provider.</summary>
    private async Task<string> ArriveAsync(HttpClient browser, string email, Action<Dictionary<string, object>>? change = null, string next = "")
    {
        var asked = await StartAsync(browser, next);
        return await ReturnAsync(browser, asked, host.Provider.Give(asked, host.Provider.Token(asked, email, change)));
    }

    private Task<string> ReturnAsync(HttpClient browser, Uri asked, string code, string? state = null, string? issuer = null)
    {
        var answer = new Dictionary<string, string?> { ["code"] = code, ["state"] = state ?? QueryHelpers.ParseQuery(asked.Query)["state"], ["iss"] = issuer switch { null => host.Provider.Issuer, "" => null, _ => issuer } };
        return LedToAsync(browser, QueryHelpers.AddQueryString("/api/auth/openid/callback", answer));
    }

    private static async Task<string> LedToAsync(HttpClient browser, string path)
    {
        var response = await browser.GetAsync(path, Ct);
        await Api.ExpectAsync(response, 302);
        return response.Headers.Location!.OriginalString;
    }

    private async Task<HttpResponseMessage> FinishAsync(HttpClient browser, SignInEnd end)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/openid/finish") { Content = host.Visitor().Content(end) };
        request.Headers.Add("X-Requested-With", "tests");
        return await browser.SendAsync(request, Ct);
    }

    private static async Task ExpectNobodyAsync(HttpClient browser) => await Api.ExpectAsync(await browser.GetAsync("/api/auth/me", Ct), 401);
}
