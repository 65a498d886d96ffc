using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Identity.Connections.Saml;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace LeanVibe.IntegrationTests.SignOn;

/// <summary>Signing in by SAML over HTTP: the strict profile's own corpus is tested beside it, here is what surrounds it.</summary>
public sealed class SamlTests(SignOnPlatform platform) : OidcSuite(platform), IClassFixture<SignOnPlatform>
{
    private readonly CrookedSaml _idp = new();

    [Fact]
    public async Task A_response_to_this_browsers_request_lets_in_once()
    {
        var (connection, domain) = await ConnectAsync();
        using var browser = Platform.NewBrowser();
        var (state, asked) = await AskAsync(browser, connection);
        var message = _idp.Response(PlaceOf(connection), asked, "ada", $"ada@{domain}");
        Assert.Equal("/", await ReturnAsync(browser, connection, message, state));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/products")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/api/account/sessions")).Status);
        Assert.Equal($"ada@{domain}", Assert.Single(await Platform.MembersOfAsync(connection.Organisation)).Email);

        Assert.Equal("/sso?refused=state-used", await ReturnAsync(browser, connection, message, state));
        var (second, _) = await AskAsync(browser, connection);
        Assert.Equal("/sso?refused=saml-in-response-to", await ReturnAsync(browser, connection, message, second));
        Assert.Equal("saml-in-response-to", await LastRefusalAsync(connection.Organisation));
    }

    [Fact]
    public async Task A_response_in_another_browser_or_for_another_connection_lets_nobody_in()
    {
        var (connection, domain) = await ConnectAsync();
        var (foreign, _) = await ConnectAsync();
        using var ada = Platform.NewBrowser();
        using var eve = Platform.NewBrowser();
        await AskAsync(eve, connection);
        var (state, asked) = await AskAsync(ada, connection);
        Assert.Equal("/sso?refused=other-browser", await ReturnAsync(eve, connection, _idp.Response(PlaceOf(connection), asked, "ada", $"ada@{domain}"), state));

        (state, asked) = await AskAsync(ada, connection);
        Assert.Equal("/sso?refused=state-unknown", await ReturnAsync(ada, foreign, _idp.Response(PlaceOf(foreign), asked, "ada", $"ada@{domain}"), state));
        (state, asked) = await AskAsync(ada, connection);
        Assert.Equal("/sso?refused=saml-destination", await ReturnAsync(ada, connection, _idp.Response(PlaceOf(foreign), asked, "ada", $"ada@{domain}"), state));
        Assert.Equal(HttpStatusCode.Unauthorized, (await ada.GetAsync("/api/products")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await eve.GetAsync("/api/products")).Status);
    }

    [Fact]
    public async Task Each_bent_response_is_refused_with_its_reason()
    {
        var (connection, domain) = await ConnectAsync();
        using var browser = Platform.NewBrowser();
        foreach (var (reason, bend) in new (string, Func<string, string>)[]
        {
            ("saml-issuer", xml => xml.Replace(CrookedSaml.Issuer, "https://elsewhere.example", StringComparison.Ordinal)),
            ("saml-audience", xml => xml.Replace("/metadata</saml:Audience>", "/other</saml:Audience>", StringComparison.Ordinal)),
            ("saml-recipient", xml => xml.Replace("/acs\" InResponseTo=\"", "/other\" InResponseTo=\"", StringComparison.Ordinal).Replace("Destination=\"" + PlaceOf(connection) + "/other\"", "Destination=\"" + PlaceOf(connection) + "/acs\"", StringComparison.Ordinal)),
            ("domain-unverified", xml => xml.Replace($"@{domain}", "@elsewhere.example", StringComparison.Ordinal)),
            ("subject-transient", xml => xml.Replace("nameid-format:persistent", "nameid-format:transient", StringComparison.Ordinal)),
        })
        {
            var (state, asked) = await AskAsync(browser, connection);
            Assert.Equal($"/sso?refused={reason}", await ReturnAsync(browser, connection, _idp.Response(PlaceOf(connection), asked, "ada", $"ada@{domain}", bend), state));
            Assert.Equal(reason, await LastRefusalAsync(connection.Organisation));
        }

        Assert.Empty(await Platform.MembersOfAsync(connection.Organisation));
        Assert.Contains("was not accepted", (await browser.GetAsync("/sso?refused=saml-audience")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_ends_with_the_providers_and_is_as_fresh_as_its_proof()
    {
        var (connection, domain) = await ConnectAsync();
        using var browser = Platform.NewBrowser();
        var (state, asked) = await AskAsync(browser, connection);
        var now = TimeProvider.System.GetUtcNow();
        string At(double minutes) => now.AddMinutes(minutes).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        string Bend(string xml) => System.Text.RegularExpressions.Regex.Replace(xml, "AuthnInstant=\"[^\"]*\"", $"AuthnInstant=\"{At(-30)}\" SessionNotOnOrAfter=\"{At(45)}\"");
        Assert.Equal("/", await ReturnAsync(browser, connection, _idp.Response(PlaceOf(connection), asked, "ada", $"ada@{domain}", Bend), state));
        var account = Assert.Single(await Platform.MembersOfAsync(connection.Organisation)).Account;
        var session = Assert.Single(await Platform.Root.GetRequiredService<ISessionStore>().ListAsync(account, Stop)).Session;
        Assert.Equal((TimeSpan.FromMinutes(45), TimeSpan.FromMinutes(30)), (Minutes(session.EndsAt - now), Minutes(now - session.ProvenAt)));
        static TimeSpan Minutes(TimeSpan span) => TimeSpan.FromMinutes(Math.Round(span.TotalMinutes));
    }

    [Fact]
    public async Task Reading_metadata_undoes_nothing_that_was_done_meanwhile_and_new_certificates_are_written_down()
    {
        var (connection, _) = await ConnectAsync();
        using var listener = new HttpListener();
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var place = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        free.Stop();
        listener.Prefixes.Add(place);
        listener.Start();
        var served = CrookedSaml.Metadata(_idp.Key);
        var meanwhile = () => Task.CompletedTask;
        var serving = Task.Run(async () =>
        {
            while (listener.IsListening && await listener.GetContextAsync() is { } call)
            {
                await meanwhile();
                await call.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(served), Stop);
                call.Response.Close();
            }
        }, Stop);
        var draft = Draft() with { Saml = new("") { MetadataUrl = place } };
        await Platform.ChangeAsync(connection, draft);
        served = CrookedSaml.Metadata(_idp.Key, CrookedSaml.NewKey("CN=next"));
        Assert.Null(await Platform.CheckAsync(connection));
        Assert.Null(await Platform.CheckAsync(connection));
        Assert.Single(await Platform.TrailOfAsync(connection.Organisation), e => e.Action == "connection.certificates");

        var store = Platform.Root.GetRequiredService<IConnectionStore>();
        served = CrookedSaml.Metadata(CrookedSaml.NewKey("CN=third"));
        meanwhile = async () => await store.SaveAsync((await store.FindAsync(connection.Organisation, connection.Id, Stop))! with { IsOn = false }, Stop);
        Assert.Equal("changed-meanwhile", (await Platform.CheckAsync(connection))?.Code);
        Assert.False((await store.FindAsync(connection.Organisation, connection.Id, Stop))!.IsOn);
        meanwhile = () => store.RemoveAsync(connection.Organisation, connection.Id, new(), Stop);
        Assert.Equal("changed-meanwhile", (await Platform.CheckAsync(connection))?.Code);
        Assert.Null(await store.FindAsync(connection.Organisation, connection.Id, Stop));
        listener.Close();
        await Assert.ThrowsAnyAsync<Exception>(() => serving);
    }

    [Fact]
    public async Task Certificates_roll_over_with_both_in_the_metadata()
    {
        var (connection, domain) = await ConnectAsync();
        using var browser = Platform.NewBrowser();
        var (old, next) = (_idp.Key, CrookedSaml.NewKey("CN=next"));
        _idp.Key = next;
        var (state, asked) = await AskAsync(browser, connection);
        Assert.StartsWith("/sso?refused=saml-", await ReturnAsync(browser, connection, _idp.Response(PlaceOf(connection), asked, "ada", $"ada@{domain}"), state), StringComparison.Ordinal);

        await Platform.ChangeAsync(connection, Draft() with { Saml = new(CrookedSaml.Metadata(old, next)) });
        foreach (var key in new[] { old, next })
        {
            _idp.Key = key;
            (state, asked) = await AskAsync(browser, connection);
            Assert.Equal("/", await ReturnAsync(browser, connection, _idp.Response(PlaceOf(connection), asked, "ada", $"ada@{domain}"), state));
        }
    }

    [Fact]
    public async Task What_nobody_asked_for_is_taken_only_where_an_administrator_allows_it_and_once()
    {
        var (connection, domain) = await ConnectAsync();
        using var browser = Platform.NewBrowser();
        var message = _idp.Response(PlaceOf(connection), null, "ada", $"ada@{domain}");
        Assert.Equal("/sso?refused=state-unknown", await ReturnAsync(browser, connection, message, ""));
        var (state, _) = await AskAsync(browser, connection);
        Assert.Equal("/sso?refused=saml-unasked", await ReturnAsync(browser, connection, message, state));

        await Platform.ChangeAsync(connection, Draft() with { Saml = new(CrookedSaml.Metadata(_idp.Key)) { AllowsUnasked = true } });
        Assert.Equal("/", await ReturnAsync(browser, connection, message, ""));
        Assert.Equal("/sso?refused=assertion-used", await ReturnAsync(browser, connection, message, ""));
    }

    [Fact]
    public async Task A_provider_signs_out_everywhere()
    {
        var (connection, domain) = await ConnectAsync();
        using var browser = Platform.NewBrowser();
        var (state, asked) = await AskAsync(browser, connection);
        await ReturnAsync(browser, connection, _idp.Response(PlaceOf(connection), asked, "ada", $"ada@{domain}"), state);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/products")).Status);

        using var provider = Platform.NewBrowser();
        Assert.Equal("/sso?refused=saml-key", await provider.MovedByAsync(SignOut(connection, "ada", CrookedSaml.NewKey("CN=stranger"))));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/products")).Status);
        var request = SignOut(connection, "ada", _idp.Key);
        Assert.Equal(HttpStatusCode.Redirect, (await provider.GetAsync(request)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/products")).Status);
        Assert.Equal("/sso?refused=assertion-used", await provider.MovedByAsync(request));
    }

    [Fact]
    public async Task What_is_no_metadata_is_not_kept_and_ours_is_there_for_the_provider()
    {
        var (connection, _) = await ConnectAsync();
        using var browser = Platform.NewBrowser();
        var (status, text) = await browser.GetAsync($"/sso/{connection.Id}/metadata");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains($"{PlaceOf(connection)}/acs", text, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE", text, StringComparison.Ordinal);

        await using var scope = Platform.Root.GetRequiredService<TenantScopes>().Open(connection.Organisation);
        var save = scope.ServiceProvider.GetRequiredService<SaveConnection>();
        Assert.Equal("saml-malformed", (await save.MakeAsync(Draft() with { Saml = new("<html>") }, Stop)).Error!.Code);
        Assert.Equal("saml-metadata", (await save.MakeAsync(Draft() with { Saml = new(CrookedSaml.Metadata()) }, Stop)).Error!.Code);
        Assert.Equal("connection-metadata-url-invalid", (await save.MakeAsync(Draft() with { Saml = new("") { MetadataUrl = "nowhere" } }, Stop)).Error!.Code);
        Assert.Equal("provider-unreachable", (await save.MakeAsync(Draft() with { Saml = new("") { MetadataUrl = "http://idp.example/metadata" } }, Stop)).Error!.Code);
    }

    private ConnectionDraft Draft() => new("Saml") { IsOn = true, Saml = new(CrookedSaml.Metadata(_idp.Key)) };

    private string PlaceOf(Connection connection) => $"{Platform.Address}/sso/{connection.Id}";

    private async Task<(Connection Connection, string Domain)> ConnectAsync()
    {
        var (organisation, domain) = await NewOrganisationAsync();
        return (await Platform.NewConnectionAsync(organisation, Draft()), domain);
    }

    /// <summary>The state and the id of the request that a browser is sent away with.</summary>
    private static async Task<(string State, string Asked)> AskAsync(WindowlessBrowser browser, Connection connection) => CrookedSaml.AskedIn(await browser.MovedByAsync($"/sso/{connection.Id}"));

    /// <summary>The provider's page posts, and the browser goes on until it is in or knows why not.</summary>
    private static async Task<string> ReturnAsync(WindowlessBrowser browser, Connection connection, string message, string state)
    {
        var next = await browser.MovedByPostAsync($"/sso/{connection.Id}/acs", new() { ["SAMLResponse"] = message, ["RelayState"] = state });
        return next.StartsWith($"/sso/{connection.Id}/callback", StringComparison.Ordinal) ? await browser.MovedByAsync(next) : next;
    }

    private string SignOut(Connection connection, string name, X509Certificate2 key)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        var xml = $"""<samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_{Guid.NewGuid():N}" Version="2.0" IssueInstant="{now}" Destination="{PlaceOf(connection)}/slo"><saml:Issuer>{CrookedSaml.Issuer}</saml:Issuer><saml:NameID>{name}</saml:NameID></samlp:LogoutRequest>""";
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            deflate.Write(Encoding.UTF8.GetBytes(xml));
        }

        var query = $"SAMLRequest={Uri.EscapeDataString(Convert.ToBase64String(packed.ToArray()))}&SigAlg={Uri.EscapeDataString("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256")}";
        using var rsa = key.GetRSAPrivateKey()!;
        var signature = rsa.SignData(Encoding.ASCII.GetBytes(query), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"/sso/{connection.Id}/slo?{query}&Signature={Uri.EscapeDataString(Convert.ToBase64String(signature))}";
    }
}
