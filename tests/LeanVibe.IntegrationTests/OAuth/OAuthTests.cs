using System.Net;
using System.Text.Json;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Identity.OAuth.Keys;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace LeanVibe.IntegrationTests.OAuth;

/// <summary>The platform as an authorisation server, the genuine ways: they work, and end when they must.</summary>
public abstract class OAuthTests(OAuthPlatform platform) : OAuthSuite(platform)
{
    [Fact]
    public async Task It_says_what_it_offers_and_nothing_weak_is_among_it()
    {
        var said = await GetAsync("/.well-known/openid-configuration");
        Assert.Equal(Platform.Address + "/", said.GetProperty("issuer").GetString());
        Assert.Equal(["S256"], Strings(said, "code_challenge_methods_supported"));
        Assert.Equal(["code"], Strings(said, "response_types_supported"));
        Assert.Equal(["query"], Strings(said, "response_modes_supported"));
        Assert.Equal(["authorization_code", "client_credentials", "refresh_token", "urn:ietf:params:oauth:grant-type:device_code"], Strings(said, "grant_types_supported").Order());
        Assert.Equal(["ES256"], Strings(said, "id_token_signing_alg_values_supported"));
        // After a rotation, which another test may have asked for before, the key before is still there.
        var keys = (await GetAsync("/oauth/keys")).GetProperty("keys").EnumerateArray().ToList();
        Assert.InRange(keys.Count, 1, 2);
        Assert.All(keys, key => Assert.Equal(("EC", "P-256", false), (key.GetProperty("kty").GetString(), key.GetProperty("crv").GetString(), key.TryGetProperty("d", out _))));
    }

    [Fact]
    public async Task A_person_lets_a_site_in_and_it_may_what_was_asked_registered_and_the_person_may()
    {
        var ada = await Platform.NewMemberAsync(Role.Developer);
        var client = await Platform.NewClientAsync(ada.Organisation, ClientKind.Site, Permission.See, Permission.Approve);
        var sent = await DecideAsync(ada, Request(client, "openid profile email offline_access see approve"));
        Assert.Equal(("a-state", Platform.Address + "/"), (sent["state"], sent["iss"]));
        var got = await RedeemAsync(client, sent["code"]);
        Assert.True(got.Status == HttpStatusCode.OK, got.Json.ToString());
        Assert.InRange(int.Parse(got["expires_in"], System.Globalization.CultureInfo.InvariantCulture), 500, 600);

        var identity = new JsonWebToken(got["id_token"]);
        Assert.Equal((ada.Email, "a-nonce", client.View.Id), (identity.GetClaim("email").Value, identity.GetClaim("nonce").Value, identity.Audiences.Single()));
        Assert.Equal(ada.Email, (await GetAsync("/oauth/userinfo", got.Access)).GetProperty("email").GetString());

        // A developer may not approve, whatever the program is registered for.
        Assert.Equal("see", new JsonWebToken(got.Access).GetClaim("scope").Value.Split(' ').Single(s => s is "see" or "approve"));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(got.Access));
        Assert.Equal(HttpStatusCode.Forbidden, await CallAsync(got.Access, "/api/runs", HttpMethod.Post));
        Assert.DoesNotContain(ada.Email, new JsonWebToken(got.Access).EncodedPayload, StringComparison.Ordinal);
        Assert.Contains((await Platform.Root.GetRequiredService<IGrantStore>().ListAsync(ada.Account, Stop)), g => g.Client == client.View.Id);
    }

    [Fact]
    public async Task A_refresh_gives_the_next_pair()
    {
        var (client, got, _) = await LetInAsync(ClientKind.App, Permission.See);
        var next = await RefreshAsync(client, got.Refresh);
        Assert.True(next.Status == HttpStatusCode.OK, next.Json.ToString());
        Assert.NotEqual(got.Refresh, next.Refresh);
        Assert.Equal(HttpStatusCode.OK, await CallAsync(next.Access));
    }

    [Fact]
    public async Task The_command_line_gets_in_by_a_code_that_its_person_types()
    {
        var ada = await Platform.NewMemberAsync();
        var cli = new MadeClient(ClientView.Of(Client.CommandLine), "");
        var begun = await PostAsync("/oauth/device", cli, ("scope", "offline_access see build"));
        Assert.True(begun.Status == HttpStatusCode.OK, begun.Json.ToString());
        (string, string)[] poll = [("grant_type", "urn:ietf:params:oauth:grant-type:device_code"), ("device_code", begun["device_code"])];
        Assert.Equal("authorization_pending", (await TokenAsync(cli, poll)).Error);

        using var browser = Platform.BrowserOf(ada);
        var page = (await browser.GetAsync($"/device?user_code={begun["user_code"]}")).Text;
        Assert.Contains("Let LeanVibe command line in?", page, StringComparison.Ordinal);
        Assert.Contains("<li>build</li>", page, StringComparison.Ordinal);
        using var yes = new FormUrlEncodedContent(new Dictionary<string, string> { ["user_code"] = begun["user_code"], ["decision"] = "yes" });
        Assert.Equal(HttpStatusCode.Redirect, await browser.PostAsync("/oauth/verify", yes));

        var got = await TokenAsync(cli, poll);
        Assert.True(got.Status == HttpStatusCode.OK, got.Json.ToString());
        Assert.Equal(HttpStatusCode.OK, await CallAsync(got.Access));
        Assert.Equal(HttpStatusCode.OK, (await RefreshAsync(cli, got.Refresh)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await TokenAsync(cli, poll)).Status);
    }

    [Fact]
    public async Task A_person_who_refuses_gives_nothing()
    {
        var ada = await Platform.NewMemberAsync();
        var client = await Platform.NewClientAsync(ada.Organisation, ClientKind.Site);
        Assert.Equal("access_denied", (await DecideAsync(ada, Request(client, "openid"), "no"))["error"]);

        var cli = new MadeClient(ClientView.Of(Client.CommandLine), "");
        var begun = await PostAsync("/oauth/device", cli, ("scope", "see"));
        using var browser = Platform.BrowserOf(ada);
        using var no = new FormUrlEncodedContent(new Dictionary<string, string> { ["user_code"] = begun["user_code"], ["decision"] = "no" });
        await browser.PostAsync("/oauth/verify", no);
        Assert.Equal("access_denied", (await TokenAsync(cli, ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"), ("device_code", begun["device_code"]))).Error);
    }

    [Fact]
    public async Task A_service_works_for_its_organisation_alone()
    {
        var ada = await Platform.NewMemberAsync();
        var service = await Platform.NewClientAsync(ada.Organisation, ClientKind.Service, Permission.See);
        var got = await TokenAsync(service, ("grant_type", "client_credentials"), ("scope", "see"));
        Assert.True(got.Status == HttpStatusCode.OK, got.Json.ToString());
        Assert.Equal(("", HttpStatusCode.OK), (got.Refresh, await CallAsync(got.Access)));
        Assert.Equal("invalid_request", (await TokenAsync(service, ("grant_type", "client_credentials"), ("scope", "build"))).Error);

        await Platform.Root.GetRequiredService<ITenantStore>().ChangeAsync(ada.Organisation, t => t with { State = TenantState.Paused }, Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(got.Access));
    }

    [Theory, InlineData("end"), InlineData("membership"), InlineData("password"), InlineData("client"), InlineData("revocation"), InlineData("pause")]
    public async Task What_was_given_ends_at_the_next_request(string how)
    {
        var (client, got, ada) = await LetInAsync(ClientKind.App, Permission.See);
        Assert.Equal(HttpStatusCode.OK, await CallAsync(got.Access));
        var grant = (await Platform.Root.GetRequiredService<IGrantStore>().ListAsync(ada.Account, Stop)).Single();
        switch (how)
        {
            case "end":
                using (var browser = Platform.BrowserOf(ada))
                {
                    Assert.Equal(HttpStatusCode.NoContent, await browser.DeleteAsync($"/api/account/programs/{grant.Id}"));
                }

                break;
            case "membership":
                await Platform.NewMemberAsync(Role.Owner, ada.Organisation);
                await Platform.Root.GetRequiredService<IMembershipStore>().ChangeAsync(ada.Organisation, ada.Account, null, Stop);
                break;
            case "password":
                await Platform.Root.GetRequiredService<IAccountStore>().ChangeAsync(ada.Account, a => a with { Version = a.Version + 1 }, Stop);
                break;
            case "client":
                await Platform.Root.GetRequiredService<IClientStore>().EndAsync(ada.Organisation, client.View.Id, Stop);
                break;
            case "revocation":
                Assert.Equal(HttpStatusCode.OK, (await PostAsync("/oauth/revoke", client, ("token", got.Refresh))).Status);
                break;
            default:
                await Platform.Root.GetRequiredService<ITenantStore>().ChangeAsync(ada.Organisation, t => t with { State = TenantState.Paused }, Stop);
                break;
        }

        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(got.Access));
        Assert.NotEqual(HttpStatusCode.OK, (await RefreshAsync(client, got.Refresh)).Status);
    }

    [Fact]
    public async Task Introspection_says_so_to_the_program_whose_token_it_is_and_to_nobody_else()
    {
        var (client, got, ada) = await LetInAsync(ClientKind.Site, Permission.See);
        var said = await PostAsync("/oauth/introspect", client, ("token", got.Access));
        Assert.Equal(("True", ada.Account.ToString()), (said["active"], said["sub"]));

        var bob = await Platform.NewMemberAsync();
        var other = await Platform.NewClientAsync(bob.Organisation, ClientKind.Site, Permission.See);
        var foreign = await PostAsync("/oauth/introspect", other, ("token", got.Access));
        Assert.NotEqual("True", foreign["active"]);
        Assert.Equal("", foreign["sub"]);

        await Platform.Root.GetRequiredService<IGrantStore>().EndAllAsync(ada.Account, Stop);
        Assert.NotEqual("True", (await PostAsync("/oauth/introspect", client, ("token", got.Access)))["active"]);
    }

    [Fact]
    public async Task New_keys_sign_once_they_are_known_and_what_the_old_ones_signed_stays_good()
    {
        var (client, got, _) = await LetInAsync(ClientKind.App, Permission.See);
        var keys = Platform.Root.GetRequiredService<ServerKeys>();
        var first = keys.Signing[0].KeyId;
        await keys.RotateAsync(Stop);
        Assert.Equal(first, keys.Signing[0].KeyId);
        Assert.Equal(keys.Signing.Count, (await GetAsync("/oauth/keys")).GetProperty("keys").GetArrayLength());
        Assert.Equal(HttpStatusCode.OK, await CallAsync(got.Access));
        Assert.Equal(HttpStatusCode.OK, (await RefreshAsync(client, got.Refresh)).Status);
    }

    internal async Task<(MadeClient Client, Answer Got, Member Member)> LetInAsync(ClientKind kind, params Permission[] scope)
    {
        var member = await Platform.NewMemberAsync();
        var client = await Platform.NewClientAsync(member.Organisation, kind, scope);
        var got = await RedeemAsync(client, await CodeAsync(member, client, $"openid offline_access {string.Join(' ', scope.Select(ScopeNames.Of))}"));
        Assert.True(got.Status == HttpStatusCode.OK, got.Json.ToString());
        return (client, got, member);
    }

    private static IEnumerable<string> Strings(JsonElement of, string name) => of.GetProperty(name).EnumerateArray().Select(e => e.GetString()!);

    public sealed class OnSqlite(OAuthOnSqlite platform) : OAuthTests(platform), IClassFixture<OAuthOnSqlite>;

    public sealed class OnPostgres(OAuthOnPostgres platform) : OAuthTests(platform), IClassFixture<OAuthOnPostgres>;
}
