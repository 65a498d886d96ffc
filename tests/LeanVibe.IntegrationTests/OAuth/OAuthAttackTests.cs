using System.Net;
using System.Text;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Identity.OAuth.Keys;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LeanVibe.IntegrationTests.OAuth;

/// <summary>What programs, people and strangers try at an authorisation server: each is refused, with a reason of its own in the audit trail.</summary>
public abstract class OAuthAttackTests(OAuthPlatform platform) : OAuthSuite(platform)
{
    [Theory]
    [InlineData("code_challenge", "", "PKCE missing")]
    [InlineData("code_challenge_method", "plain", "PKCE downgraded")]
    [InlineData("code_challenge_method", "", "PKCE downgraded")]
    [InlineData("redirect_uri", "", "redirect address missing")]
    [InlineData("redirect_uri", "https://app.example.com/callback", "redirect address not registered")]
    [InlineData("redirect_uri", "https://app.example.com/callback?of=us&more=1", "redirect address not registered")]
    [InlineData("redirect_uri", "https://APP.example.com/callback?of=us", "redirect address not registered")]
    [InlineData("redirect_uri", "https://app.example.com/callback/../callback?of=us", "redirect address not registered")]
    [InlineData("redirect_uri", "https://app.example.com.evil.example/callback?of=us", "redirect address not registered")]
    [InlineData("redirect_uri", "https://app.example.com@evil.example/callback?of=us", "redirect address not registered")]
    [InlineData("redirect_uri", "https://app.example.com/callback?of=us#x", "redirect address with a fragment")]
    [InlineData("redirect_uri", "javascript:alert(1)", "redirect address not registered")]
    [InlineData("redirect_uri", "//evil.example", "redirect address not absolute")]
    [InlineData("response_type", "token", "response type refused")]
    [InlineData("response_type", "code id_token", "response type refused")]
    [InlineData("response_mode", "fragment", "response mode refused")]
    [InlineData("scope", "openid manage-members", "scope not registered for the client")]
    [InlineData("scope", "openid own", "scope unknown")]
    [InlineData("request_uri", "https://evil.example/request", "request object refused")]
    public async Task A_crooked_request_leads_nowhere(string name, string value, string reason)
    {
        var ada = await Platform.NewMemberAsync();
        var client = await Platform.NewClientAsync(ada.Organisation, ClientKind.Site, Permission.See);
        using var browser = Platform.BrowserOf(ada);
        var query = string.Join('&', Request(client, "openid see", (name, value)).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"));
        var (status, text) = await browser.GetAsync($"/oauth/authorize?{query}");
        Assert.True(status != HttpStatusCode.OK, text);
        Assert.Equal(reason, await LastRefusalAsync(ada.Organisation));
        Assert.Empty(await Platform.Root.GetRequiredService<IGrantStore>().ListAsync(ada.Account, Stop));
    }

    [Fact]
    public async Task An_unknown_client_is_never_led_anywhere()
    {
        var ada = await Platform.NewMemberAsync();
        using var browser = Platform.BrowserOf(ada);
        var (status, _) = await browser.GetAsync($"/oauth/authorize?client_id=lvc_none&response_type=code&redirect_uri=https://evil.example/&code_challenge={Challenge}&code_challenge_method=S256");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("client unknown", await LastRefusalAsync(TenantId.Personal));
    }

    [Theory]
    [InlineData("code_verifier", "another-verifier-of-forty-three-characters-at-least", "code verifier wrong")]
    [InlineData("code_verifier", "", "code verifier missing")]
    [InlineData("redirect_uri", "https://app.example.com/other", "redirect address of another request")]
    [InlineData("redirect_uri", "", "redirect address missing")]
    [InlineData("client_secret", "wrong", "client secret wrong")]
    [InlineData("client_secret", "", "client secret missing")]
    [InlineData("code", "made-up", "code or token unreadable")]
    public async Task A_crooked_exchange_gives_nothing(string name, string value, string reason)
    {
        var ada = await Platform.NewMemberAsync();
        var client = await Platform.NewClientAsync(ada.Organisation, ClientKind.Site, Permission.See);
        var code = await CodeAsync(ada, client, "openid see");
        Assert.Equal("", (await RedeemAsync(client, code, (name, value))).Access);
        Assert.Equal(reason, await LastRefusalAsync(ada.Organisation));
    }

    [Fact]
    public async Task A_code_is_good_once_and_whoever_sends_it_again_ends_what_it_gave()
    {
        var ada = await Platform.NewMemberAsync();
        var client = await Platform.NewClientAsync(ada.Organisation, ClientKind.Site, Permission.See);
        var code = await CodeAsync(ada, client, "openid see");
        var got = await RedeemAsync(client, code);
        Assert.Equal(HttpStatusCode.OK, await CallAsync(got.Access));
        Assert.Equal("invalid_grant", (await RedeemAsync(client, code)).Error);
        Assert.Equal("a code was used again", await LastRefusalAsync(ada.Organisation));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(got.Access));
    }

    [Fact]
    public async Task Two_who_redeem_a_code_at_once_do_not_both_get_in()
    {
        var ada = await Platform.NewMemberAsync();
        var client = await Platform.NewClientAsync(ada.Organisation, ClientKind.Site, Permission.See);
        var code = await CodeAsync(ada, client, "openid see");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => RedeemAsync(client, code)));
        Assert.InRange(answers.Count(a => a.Status == HttpStatusCode.OK), 0, 1);
    }

    [Fact]
    public async Task A_refresh_token_that_comes_back_ends_the_whole_family()
    {
        var ada = await Platform.NewMemberAsync();
        var client = await Platform.NewClientAsync(ada.Organisation, ClientKind.App, Permission.See);
        var first = await RedeemAsync(client, await CodeAsync(ada, client, "openid offline_access see"));
        var second = await RefreshAsync(client, first.Refresh);
        Assert.Equal(HttpStatusCode.OK, await CallAsync(second.Access));

        Assert.Equal("invalid_grant", (await RefreshAsync(client, first.Refresh)).Error);
        Assert.Equal("a refresh token was used again", await LastRefusalAsync(ada.Organisation));
        Assert.Equal("invalid_grant", (await RefreshAsync(client, second.Refresh)).Error);
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(second.Access));
        Assert.Empty(await Platform.Root.GetRequiredService<IGrantStore>().ListAsync(ada.Account, Stop));
    }

    [Fact]
    public async Task What_is_one_clients_is_no_others()
    {
        var (ada, bob) = (await Platform.NewMemberAsync(), await Platform.NewMemberAsync());
        var client = await Platform.NewClientAsync(ada.Organisation, ClientKind.Site, Permission.See);
        var other = await Platform.NewClientAsync(bob.Organisation, ClientKind.Site, Permission.See);
        Assert.Equal("invalid_grant", (await RedeemAsync(other, await CodeAsync(ada, client, "openid see"))).Error);
        Assert.Equal("a code of another client", await LastRefusalAsync(bob.Organisation));

        var got = await RedeemAsync(client, await CodeAsync(ada, client, "openid offline_access see"));
        Assert.Equal("invalid_grant", (await RefreshAsync(other, got.Refresh)).Error);
        Assert.Equal("a refresh token of another client", await LastRefusalAsync(bob.Organisation));
        await PostAsync("/oauth/revoke", other, ("token", got.Refresh));
        Assert.Equal(HttpStatusCode.OK, (await RefreshAsync(client, got.Refresh)).Status);
    }

    [Fact]
    public async Task A_program_of_an_organisation_is_let_in_by_its_members_alone()
    {
        var (ada, bob) = (await Platform.NewMemberAsync(), await Platform.NewMemberAsync());
        var client = await Platform.NewClientAsync(ada.Organisation, ClientKind.Site, Permission.See);
        Assert.Equal("access_denied", (await DecideAsync(bob, Request(client, "openid see")))["error"]);
        Assert.Contains(AccessRefusals.NoMember, await Platform.ReasonsAsync(ada.Organisation, "oauth.refuse"));
    }

    [Fact]
    public async Task Nobody_is_let_in_without_the_person_pressing_the_button_here()
    {
        var ada = await Platform.NewMemberAsync();
        var client = await Platform.NewClientAsync(ada.Organisation, ClientKind.Site, Permission.See);
        var request = Request(client, "openid see");
        using (var program = new HttpClient { BaseAddress = new(Platform.Address) })
        {
            // A page of another site posts, with the person's cookie as if a browser sent it.
            using var form = new HttpRequestMessage(HttpMethod.Post, "/oauth/authorize") { Content = new FormUrlEncodedContent(request.Append(new("decision", "yes"))) };
            form.Headers.Add("Sec-Fetch-Site", "cross-site");
            form.Headers.Add("Cookie", $"leanvibe-session={ada.Secret}");
            using var answer = await program.SendAsync(form, Stop);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        using var browser = Platform.BrowserOf(ada);
        var asked = await browser.GetAsync($"/oauth/authorize?{string.Join('&', request.Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"))}&prompt=none");
        Assert.Equal(HttpStatusCode.Redirect, asked.Status);
        Assert.Empty(await Platform.Root.GetRequiredService<IGrantStore>().ListAsync(ada.Account, Stop));
    }

    [Theory]
    [InlineData("none", AccessRefusals.AlgorithmRefused)]
    [InlineData("hmac-with-our-public-key", AccessRefusals.AlgorithmRefused)]
    [InlineData("other-key", AccessRefusals.KeyUnknown)]
    [InlineData("other-key-our-kid", AccessRefusals.SignatureBad)]
    [InlineData("kid-that-is-a-path", AccessRefusals.KeyUnknown)]
    [InlineData("changed", AccessRefusals.SignatureBad)]
    [InlineData("issuer", AccessRefusals.IssuerOther)]
    [InlineData("audience", AccessRefusals.AudienceOther)]
    [InlineData("expired", AccessRefusals.Expired)]
    [InlineData("early", AccessRefusals.NotYetValid)]
    [InlineData("identity", AccessRefusals.AudienceOther)]
    [InlineData("type", AccessRefusals.Unreadable)]
    [InlineData("garbage", AccessRefusals.Unreadable)]
    [InlineData("huge", AccessRefusals.Unreadable)]
    public async Task A_forged_access_token_opens_nothing(string how, string reason)
    {
        var ada = await Platform.NewMemberAsync();
        var client = await Platform.NewClientAsync(ada.Organisation, ClientKind.Site, Permission.See);
        var got = await RedeemAsync(client, await CodeAsync(ada, client, "openid see"));
        var genuine = new JsonWebToken(got.Access);
        Assert.Equal(HttpStatusCode.OK, await CallAsync(Forge(genuine)));

        var key = Platform.Root.GetRequiredService<ServerKeys>().Signing[0];
        var forged = how switch
        {
            "none" => $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"at+jwt"}""")}.{genuine.EncodedPayload}.",
            "hmac-with-our-public-key" => Forge(genuine, new SymmetricSecurityKey(key.ECDsa.ExportSubjectPublicKeyInfo()) { KeyId = key.KeyId }, SecurityAlgorithms.HmacSha256),
            "other-key" => Forge(genuine, NewKey("other")),
            "other-key-our-kid" => Forge(genuine, NewKey(key.KeyId)),
            "kid-that-is-a-path" => Forge(genuine, NewKey("../../../../dev/null")),
            "changed" => $"{genuine.EncodedHeader}.{Base64UrlEncoder.Encode(Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(genuine.EncodedPayload)).Replace(ada.Account.ToString(), Guid.NewGuid().ToString(), StringComparison.Ordinal))}.{genuine.EncodedSignature}",
            "issuer" => Forge(genuine, change: c => c["iss"] = "https://evil.example/"),
            "audience" => Forge(genuine, change: c => c["aud"] = client.View.Id),
            "expired" => Forge(genuine, change: c => c["exp"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - 1),
            "early" => Forge(genuine, change: c => c["nbf"] = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + 120),
            "identity" => got["id_token"],
            "type" => Forge(genuine, type: "JWT"),
            "garbage" => "eyJ.eyJ.x",
            _ => $"{genuine.EncodedHeader}.{new string('A', 20_000)}.{genuine.EncodedSignature}",
        };
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(forged));
        Assert.Contains(reason, await Platform.ReasonsAsync(TenantId.Personal, "access.refuse"));
    }

    [Theory, InlineData("jti-of-nothing", AccessRefusals.Revoked), InlineData("grant-of-another", AccessRefusals.GrantOver), InlineData("client-of-another", AccessRefusals.ClientGone)]
    public async Task Even_our_own_signature_opens_nothing_that_is_not_kept(string how, string reason)
    {
        var ada = await Platform.NewMemberAsync();
        var client = await Platform.NewClientAsync(ada.Organisation, ClientKind.Site, Permission.See);
        var genuine = new JsonWebToken((await RedeemAsync(client, await CodeAsync(ada, client, "openid see"))).Access);
        var claim = how switch { "jti-of-nothing" => "oi_tkn_id", "grant-of-another" => "oi_au_id", _ => "client_id" };
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(Forge(genuine, change: c => c[claim] = Guid.NewGuid().ToString())));
        Assert.Contains(reason, (await Platform.ReasonsAsync(TenantId.Personal, "access.refuse")).Concat(await Platform.ReasonsAsync(ada.Organisation, "access.refuse")));
    }

    [Fact]
    public async Task A_token_reaches_its_own_organisation_and_nothing_of_its_persons_account()
    {
        var ada = await Platform.NewMemberAsync(Role.Owner);
        var client = await Platform.NewClientAsync(ada.Organisation, ClientKind.Site, [.. ScopeNames.Read(ScopeNames.All)]);
        var got = await RedeemAsync(client, await CodeAsync(ada, client, $"openid {string.Join(' ', ScopeNames.All)}"));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(got.Access, "/api/tokens"));
        foreach (var path in new[] { "/api/account/sessions", "/api/account/programs", "/api/account/tokens", "/api/tenants", "/account" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(got.Access, path));
        }

        // To make more doors takes a person's fresh proof, which no program has.
        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(got.Access, "/api/clients", HttpMethod.Post, new { kind = "service", name = "more" }));
    }

    [Fact]
    public async Task Nonsense_in_a_programs_name_does_not_fill_its_organisations_trail()
    {
        var (ada, eve) = (await Platform.NewMemberAsync(), await Platform.NewMemberAsync());
        var client = await Platform.NewClientAsync(ada.Organisation, ClientKind.Site, Permission.See);
        for (var i = 0; i < 30; i++)
        {
            Assert.Equal("", (await RedeemAsync(client, "made-up")).Access);
            Assert.Equal("access_denied", (await DecideAsync(eve, Request(client, "openid see")))["error"]);
        }

        var reasons = await Platform.ReasonsAsync(ada.Organisation, "oauth.refuse");
        Assert.InRange(reasons.Count(r => r == "code or token unreadable"), 1, 20);
        Assert.InRange(reasons.Count(r => r == AccessRefusals.NoMember), 1, 20);
    }

    [Fact]
    public async Task From_one_place_only_so_many_devices_begin_in_a_minute()
    {
        var ada = await Platform.NewMemberAsync();
        var client = await Platform.NewClientAsync(ada.Organisation, ClientKind.Device, Permission.See);
        var answers = new List<Answer>();
        for (var i = 0; i < 45; i++)
        {
            answers.Add(await PostAsync("/oauth/device", client, ("scope", "openid see")));
        }

        Assert.Contains(answers, a => a["device_code"].Length > 0);
        Assert.Contains(answers, a => a.Error == "slow_down");
        Assert.InRange(answers.Count(a => a["device_code"].Length > 0), 1, 40);
    }

    [Fact]
    public async Task Wrong_codes_of_devices_lead_nowhere()
    {
        var ada = await Platform.NewMemberAsync();
        using var browser = Platform.BrowserOf(ada);
        Assert.Contains("run out or was used", (await browser.GetAsync("/device?user_code=BBBB-BBBB")).Text, StringComparison.Ordinal);
        using var yes = new FormUrlEncodedContent(new Dictionary<string, string> { ["user_code"] = "BBBB-BBBB", ["decision"] = "yes" });
        await browser.PostAsync("/oauth/verify", yes);
        Assert.Empty(await Platform.Root.GetRequiredService<IGrantStore>().ListAsync(ada.Account, Stop));
    }

    private static ECDsaSecurityKey NewKey(string id) => new(System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256)) { KeyId = id };

    /// <summary>The token once more with some of it changed, signed by our own key unless another is given.</summary>
    private string Forge(JsonWebToken token, SecurityKey? key = null, string algorithm = SecurityAlgorithms.EcdsaSha256, Action<Dictionary<string, object>>? change = null, string type = "at+jwt")
    {
        var claims = token.Claims.GroupBy(c => c.Type).ToDictionary(g => g.Key, g => g.First().ValueType.Contains("integer", StringComparison.Ordinal) ? (object)long.Parse(g.First().Value, System.Globalization.CultureInfo.InvariantCulture) : g.First().Value);
        change?.Invoke(claims);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims, TokenType = type, SigningCredentials = new(key ?? Platform.Root.GetRequiredService<ServerKeys>().Signing[0], algorithm),
        });
    }

    public sealed class OnSqlite(OAuthOnSqlite platform) : OAuthAttackTests(platform), IClassFixture<OAuthOnSqlite>;

    public sealed class OnPostgres(OAuthOnPostgres platform) : OAuthAttackTests(platform), IClassFixture<OAuthOnPostgres>;
}
