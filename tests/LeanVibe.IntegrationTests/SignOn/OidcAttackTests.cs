using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LeanVibe.Platform.Identity.Connections;

namespace LeanVibe.IntegrationTests.SignOn;

/// <summary>What must not let anybody in: each is refused with a reason of its own, which the organisation's audit trail keeps.</summary>
public sealed class OidcAttackTests(SignOnPlatform platform) : OidcSuite(platform), IClassFixture<SignOnPlatform>
{
    private static readonly long Now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Tokens, bent before or instead of signing.</summary>
    private static readonly Dictionary<string, (string Reason, Action<CrookedProvider> Bend)> Tokens = new()
    {
        ["another nonce"] = ("nonce-other", p => p.Bend = (_, body) => body["nonce"] = "another"),
        ["no nonce"] = ("nonce-other", p => p.Bend = (_, body) => body.Remove("nonce")),
        ["no signature"] = ("algorithm-refused", p => (p.Bend, p.Sign) = ((head, _) => head["alg"] = "none", _ => [])),
        ["no signature, in odd letters"] = ("algorithm-refused", p => (p.Bend, p.Sign) = ((head, _) => head["alg"] = "nOnE", _ => [])),
        ["signed with the client's secret"] = ("algorithm-refused", p => (p.Bend, p.Sign) = ((head, _) => head["alg"] = "HS256", text => HMACSHA256.HashData(Encoding.UTF8.GetBytes(CrookedProvider.Password), Encoding.ASCII.GetBytes(text)))),
        ["signed with the public key as a secret"] = ("algorithm-refused", p => (p.Bend, p.Sign) = ((head, _) => head["alg"] = "HS256", text => HMACSHA256.HashData(p.Key.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(text)))),
        ["a signature taken away"] = ("signature-bad", p => p.Sign = _ => []),
        ["a key that is not published"] = ("key-unknown", p => (p.Bend, p.Sign) = ((head, _) => head["kid"] = "elsewhere", Foreign)),
        ["another key under a published name"] = ("signature-bad", p => p.Sign = Foreign),
        ["a key that the token brings along"] = ("signature-bad", p => (p.Bend, p.Sign) = ((head, _) => head["jwk"] = new JsonObject { ["kty"] = "RSA" }, Foreign)),
        ["another audience"] = ("audience-other", p => p.Bend = (_, body) => body["aud"] = "another client"),
        ["no audience"] = ("audience-other", p => p.Bend = (_, body) => body.Remove("aud")),
        ["two audiences"] = ("audience-other", p => p.Bend = (_, body) => body["aud"] = new JsonArray(CrookedProvider.Client, "another client")),
        ["given to another party"] = ("audience-other", p => p.Bend = (_, body) => body["azp"] = "another client"),
        ["another issuer"] = ("issuer-other", p => p.Bend = (_, body) => body["iss"] = "https://elsewhere.example"),
        ["an issuer with a slash too many"] = ("issuer-other", p => p.Bend = (_, body) => body["iss"] = p.Issuer + "/"),
        ["run out"] = ("expired", p => p.Bend = (_, body) => body["exp"] = Now - 300),
        ["without an end"] = ("expired", p => p.Bend = (_, body) => body.Remove("exp")),
        ["not valid yet"] = ("not-yet-valid", p => p.Bend = (_, body) => body["nbf"] = Now + 3600),
        ["nobody"] = ("subject-missing", p => p.Bend = (_, body) => body.Remove("sub")),
        ["no address"] = ("email-missing", p => p.Bend = (_, body) => body["email"] = "not an address"),
        ["an address that is not confirmed"] = ("email-unverified", p => p.Bend = (_, body) => body["email_verified"] = false),
        ["an address of another domain"] = ("domain-unverified", p => p.Bend = (_, body) => body["email"] = "ada@elsewhere.example"),
        ["an address below the domain"] = ("domain-unverified", p => p.Bend = (_, body) => body["email"] = "ada@mail." + ((string)body["email"]!).Split('@')[1]),
        ["two domains in one address"] = ("email-missing", p => p.Bend = (_, body) => body["email"] = "ada@elsewhere.example@" + ((string)body["email"]!).Split('@')[1]),
        ["userinfo of somebody else"] = ("subject-other", p => (p.Bend, p.UserInfo) = ((_, body) => body.Remove("email"), """{"sub":"eve","email":"eve@example.com"}""")),
        ["no token"] = ("token-missing", p => p.Answer = () => (200, """{"access_token":"x"}""")),
        ["no JSON"] = ("token-missing", p => p.Answer = () => (200, "<html>")),
        ["no token at all in its place"] = ("token-unreadable", p => p.Answer = () => (200, """{"id_token":"eyJ.x.y"}""")),
        ["a code that the provider gave before"] = ("provider-code-refused", p => p.Answer = () => (400, """{"error":"invalid_grant"}""")),
        ["a flood"] = ("provider-down", p => p.Answer = () => (200, new string(' ', 2 << 20))),
    };

    public static TheoryData<string> Bent => [.. Tokens.Keys];

    [Theory, MemberData(nameof(Bent))]
    public async Task A_bent_token_lets_nobody_in(string how)
    {
        var (connection, domain) = await ConnectAsync();
        using var browser = Platform.NewBrowser();
        var (reason, bend) = Tokens[how];
        bend(Provider);
        Assert.Equal($"/sso?refused={reason}", await SignInAsync(browser, connection, "ada", $"ada@{domain}"));
        await NobodyIsInAsync(browser, connection, reason);

        // The control: the same without the bend.
        Provider.Reset();
        Assert.Equal("/", await SignInAsync(browser, connection, "ada", $"ada@{domain}"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/products")).Status);
    }

    [Theory]
    [InlineData("&iss=https://elsewhere.example", false, "issuer-mixed-up")]
    [InlineData("", true, "issuer-mixed-up")]
    [InlineData("&iss=", true, "issuer-mixed-up")]
    public async Task An_answer_of_another_issuer_is_not_taken(string more, bool promises, string reason)
    {
        Provider.PromisesIssuer = promises;
        var (connection, domain) = await ConnectAsync();
        await CheckAsync(connection);
        using var browser = Platform.NewBrowser();
        var sent = await BeginAsync(browser, connection);
        Claim(sent, $"ada@{domain}");
        Assert.Equal($"/sso?refused={reason}", await BackAsync(browser, connection, sent["state"], more));
        await NobodyIsInAsync(browser, connection, reason);
        Provider.PromisesIssuer = false;
        await CheckAsync(connection);
    }

    [Fact]
    public async Task A_state_is_good_once_for_one_connection_in_one_browser()
    {
        var (connection, domain) = await ConnectAsync();
        var other = await Platform.NewConnectionAsync(connection.Organisation, Platform.Draft());
        var (foreign, _) = await ConnectAsync();
        using var ada = Platform.NewBrowser();
        using var eve = Platform.NewBrowser();
        var sent = await BeginAsync(ada, connection);
        Claim(sent, $"ada@{domain}");

        // Of another connection of the organisation, and of another organisation; the first of them uses the state up.
        Assert.Equal("/sso?refused=state-unknown", await BackAsync(ada, foreign, sent["state"]));
        Assert.Equal("/sso?refused=other-connection", await BackAsync(ada, other, sent["state"]));
        Assert.Equal("/sso?refused=state-used", await BackAsync(ada, connection, sent["state"]));

        // Another browser: somebody is led to a sign-in that an attacker began.
        sent = await BeginAsync(ada, connection);
        Claim(sent, $"ada@{domain}");
        await BeginAsync(eve, connection);
        Assert.Equal("/sso?refused=other-browser", await BackAsync(eve, connection, sent["state"]));
        Assert.Equal("/sso?refused=state-used", await BackAsync(ada, connection, sent["state"]));

        // Twice, the second time with everything right.
        sent = await BeginAsync(ada, connection);
        Claim(sent, $"ada@{domain}");
        Assert.Equal("/", await BackAsync(ada, connection, sent["state"]));
        Assert.Equal("/sso?refused=state-used", await BackAsync(ada, connection, sent["state"]));
        Assert.Equal("/sso?refused=state-unknown", await BackAsync(ada, connection, "made-up"));
        Assert.Equal("/sso?refused=state-unknown", await BackAsync(ada, connection, ""));
    }

    [Fact]
    public async Task Answers_that_are_none_do_not_fill_the_organisations_trail()
    {
        var (connection, _) = await ConnectAsync();
        using var eve = Platform.NewBrowser();
        for (var i = 0; i < 50; i++)
        {
            Assert.Equal("/sso?refused=state-unknown", await BackAsync(eve, connection, $"made-up-{i}"));
        }

        Assert.InRange((await Platform.TrailOfAsync(connection.Organisation)).Count(e => e.Action == "signin.refuse"), 1, 20);
    }

    [Fact]
    public async Task What_is_sent_to_the_provider_is_bound_to_this_sign_in()
    {
        var (connection, domain) = await ConnectAsync();
        using var browser = Platform.NewBrowser();
        var sent = await BeginAsync(browser, connection, "?return=//elsewhere.example");
        var again = await BeginAsync(browser, connection);
        Assert.Equal(("code", "S256", CrookedProvider.Client, $"{Platform.Address}/sso/{connection.Id}/callback"), (sent["response_type"], sent["code_challenge_method"], sent["client_id"], sent["redirect_uri"]));
        Assert.All(["state", "nonce", "code_challenge"], name => Assert.True(sent[name] != again[name] && sent[name].Length >= 43));

        Claim(sent, $"ada@{domain}");
        Assert.Equal("/", await BackAsync(browser, connection, sent["state"]));
        Assert.Equal(sent["code_challenge"], System.Buffers.Text.Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Provider.Asked["code_verifier"]))));
        Assert.Equal(sent["redirect_uri"], Provider.Asked["redirect_uri"]);
    }

    [Fact]
    public async Task A_provider_that_refuses_or_is_down_lets_nobody_in_and_says_what_to_do()
    {
        var (connection, _) = await ConnectAsync();
        using var browser = Platform.NewBrowser();
        var sent = await BeginAsync(browser, connection);
        var page = await browser.MovedByAsync($"/sso/{connection.Id}/callback?error=access_denied&error_description=<script>&state={sent["state"]}");
        Assert.Equal("/sso?refused=provider-refused", page);
        Assert.Equal("access_denied <script>", (await Platform.TrailOfAsync(connection.Organisation)).Last(e => e.Action == "signin.refuse").Detail);
        var shown = (await browser.GetAsync(page)).Text;
        Assert.Contains("did not sign you in", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("access_denied", shown, StringComparison.Ordinal);

        sent = await BeginAsync(browser, connection);
        Provider.IsDown = true;
        Assert.Equal("/sso?refused=provider-down", await BackAsync(browser, connection, sent["state"]));
        await NobodyIsInAsync(browser, connection, "provider-down");
    }

    private async Task<(Connection Connection, string Domain)> ConnectAsync()
    {
        var (organisation, domain) = await NewOrganisationAsync();
        return (await Platform.NewConnectionAsync(organisation, Platform.Draft()), domain);
    }

    private void Claim(IReadOnlyDictionary<string, string> sent, string email) => Provider.Claims = new() { ["sub"] = "ada", ["email"] = email, ["nonce"] = sent["nonce"] };

    private async Task NobodyIsInAsync(WindowlessBrowser browser, Connection connection, string reason)
    {
        Assert.Equal(reason, await LastRefusalAsync(connection.Organisation));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/products")).Status);
        Assert.Empty(await Platform.MembersOfAsync(connection.Organisation));
    }

    /// <summary>As an administrator's check does: what the provider publishes is read anew.</summary>
    private async Task CheckAsync(Connection connection) => Assert.True(await Platform.CheckAsync(connection) is null);

    private static byte[] Foreign(string text)
    {
        using var key = RSA.Create(2048);
        return key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }
}
