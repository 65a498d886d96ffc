using System.Net;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.OAuth;
using LeanVibe.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace LeanVibe.IntegrationTests.OAuth;

/// <summary>A product of the factory as a client: anybody with an account signs in to it; it learns who they are, and nobody but itself has it in hand.</summary>
public abstract class ProductClientTests(OAuthPlatform platform) : OAuthSuite(platform)
{
    private static int _number;

    [Fact]
    public async Task Anybody_lets_a_product_in_and_it_learns_who_they_are()
    {
        var (ada, bob) = (await Platform.NewMemberAsync(Role.Owner), await Platform.NewMemberAsync(Role.Viewer));
        var (client, _) = await NewProductAsync(ada.Organisation);
        foreach (var person in new[] { ada, bob })
        {
            var got = await RedeemAsync(client, await CodeAsync(person, client, "openid profile email"));
            Assert.True(got.Status == HttpStatusCode.OK, got.Json.ToString());
            var identity = new JsonWebToken(got["id_token"]);
            Assert.Equal((person.Email, "true", client.View.Id), (identity.GetClaim("email").Value, identity.GetClaim("email_verified").Value.ToLowerInvariant(), identity.Audiences.Single()));
            Assert.Equal("", got.Refresh);
            Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(got.Access));
            Assert.Equal(person.Email, (await GetAsync("/oauth/userinfo", got.Access)).GetProperty("email").GetString());
        }
    }

    [Fact]
    public async Task The_person_reads_which_product_asks_and_where_it_is()
    {
        var ada = await Platform.NewMemberAsync();
        var (client, _) = await NewProductAsync(ada.Organisation);
        using var browser = Platform.BrowserOf(ada);
        var page = (await browser.GetAsync("/consent?" + string.Join('&', Request(client, "openid profile email").Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}")))).Text;
        Assert.Contains($"Let {client.View.Name} in?", page, StringComparison.Ordinal);
        Assert.Contains("<strong>app.example.com</strong>", page, StringComparison.Ordinal);
        Assert.Contains("It learns your name and your address, and can do nothing for you.", page, StringComparison.Ordinal);
    }

    [Theory, InlineData("see"), InlineData("manage-tokens"), InlineData("offline_access")]
    public async Task It_gets_nothing_but_who_somebody_is(string scope)
    {
        var ada = await Platform.NewMemberAsync(Role.Owner);
        var (client, _) = await NewProductAsync(ada.Organisation);
        using var browser = Platform.BrowserOf(ada);
        using var form = new FormUrlEncodedContent(Request(client, $"openid {scope}").Append(new("decision", "yes")));
        Assert.Equal(HttpStatusCode.BadRequest, await browser.PostAsync("/oauth/authorize", form));
        Assert.DoesNotContain(await Platform.Root.GetRequiredService<IGrantStore>().ListAsync(ada.Account, Stop), g => g.Client == client.View.Id);
    }

    [Fact]
    public async Task Neither_another_organisation_nor_its_own_sees_or_ends_it_and_nobody_makes_one()
    {
        var (ada, bob) = (await Platform.NewMemberAsync(Role.Owner), await Platform.NewMemberAsync(Role.Owner));
        var (client, _) = await NewProductAsync(ada.Organisation);
        foreach (var owner in new[] { ada.Organisation, bob.Organisation })
        {
            await using var scope = Platform.Root.GetRequiredService<TenantScopes>().Open(owner);
            Assert.DoesNotContain((await scope.ServiceProvider.GetRequiredService<ListClients>().ExecuteAsync(Stop)).Value, c => c.Id == client.View.Id);
            Assert.Equal("client-unknown", (await scope.ServiceProvider.GetRequiredService<EndClient>().ExecuteAsync(client.View.Id, Stop)).Error?.Code);
            var make = scope.ServiceProvider.GetRequiredService<MakeClient>();
            Assert.Equal("client-invalid", (await make.ExecuteAsync(ClientKind.Product, "Fake", [OAuthPlatform.Redirect], [], Stop)).Error?.Code);
            Assert.Equal("client-invalid", (await make.ExecuteAsync(ClientKind.Product, "Fake", [], [], Stop)).Error?.Code);
        }
    }

    [Fact]
    public async Task Its_code_is_worth_nothing_without_its_own_secret()
    {
        var (ada, bob) = (await Platform.NewMemberAsync(), await Platform.NewMemberAsync());
        var ((client, _), (other, _)) = (await NewProductAsync(ada.Organisation), await NewProductAsync(bob.Organisation));
        var code = await CodeAsync(bob, client, "openid email");
        Assert.Equal("invalid_client", (await RedeemAsync(client with { Secret = "guessed" }, code)).Error);
        Assert.Equal("invalid_client", (await RedeemAsync(client with { Secret = "" }, code)).Error);
        Assert.Equal("invalid_grant", (await RedeemAsync(other, code)).Error);
    }

    [Fact]
    public async Task When_it_moves_it_stays_the_same_client_and_the_old_address_leads_nowhere()
    {
        var ada = await Platform.NewMemberAsync();
        var (client, product) = await NewProductAsync(ada.Organisation, "https://old.example.com/back");
        var moved = await EnsureAsync(product, OAuthPlatform.Redirect, client);
        Assert.Equal((client.View.Id, client.Secret), (moved.View.Id, moved.Secret));
        Assert.NotEmpty(await CodeAsync(ada, moved, "openid"));
        using var browser = Platform.BrowserOf(ada);
        using var old = new FormUrlEncodedContent(Request(moved, "openid", ("redirect_uri", "https://old.example.com/back")).Append(new("decision", "yes")));
        Assert.Equal(HttpStatusCode.BadRequest, await browser.PostAsync("/oauth/authorize", old));
        Assert.Equal("redirect address not registered", await LastRefusalAsync(product));
    }

    [Fact]
    public async Task When_it_ends_everything_that_it_was_given_falls()
    {
        var ada = await Platform.NewMemberAsync();
        var (client, product) = await NewProductAsync(ada.Organisation);
        var got = await RedeemAsync(client, await CodeAsync(ada, client, "openid email"));
        var code = await CodeAsync(ada, client, "openid email");
        await using var scope = Platform.Root.GetRequiredService<TenantScopes>().Open(product);
        await scope.ServiceProvider.GetRequiredService<ProductClients>().EndAsync(product, Stop);
        Assert.Equal("invalid_client", (await RedeemAsync(client, code)).Error);
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(got.Access, "/oauth/userinfo"));
        Assert.DoesNotContain(await Platform.Root.GetRequiredService<IGrantStore>().ListAsync(ada.Account, Stop), g => g.Client == client.View.Id);
    }

    [Fact]
    public async Task A_product_that_rests_is_let_in_by_nobody()
    {
        var ada = await Platform.NewMemberAsync();
        var (client, product) = await NewProductAsync(ada.Organisation);
        await Platform.Root.GetRequiredService<ITenantStore>().ChangeAsync(product, t => t with { State = TenantState.Paused }, Stop);
        Assert.Equal("access_denied", (await DecideAsync(ada, Request(client, "openid")))["error"]);
    }

    private async Task<(MadeClient Client, TenantId Product)> NewProductAsync(TenantId owner, string redirect = OAuthPlatform.Redirect)
    {
        var slug = $"pear{Interlocked.Increment(ref _number)}";
        var product = (await Platform.Root.GetRequiredService<ProvisionTenant>().ProductAsync(owner, slug, (_, _) => Task.CompletedTask, Stop)).Id;
        return (await EnsureAsync(product, redirect, null), product);
    }

    private async Task<MadeClient> EnsureAsync(TenantId product, string redirect, MadeClient? held)
    {
        await using var scope = Platform.Root.GetRequiredService<TenantScopes>().Open(product);
        var key = await scope.ServiceProvider.GetRequiredService<ProductClients>().EnsureAsync(product, "Pear Orchard", [redirect], held is null ? null : new(held.View.Id, held.Secret), Stop);
        return new(ClientView.Of((await Platform.Root.GetRequiredService<IClientStore>().FindAsync(key.Id, Stop))!), key.Secret);
    }

    public sealed class OnSqlite(OAuthOnSqlite platform) : ProductClientTests(platform), IClassFixture<OAuthOnSqlite>;

    public sealed class OnPostgres(OAuthOnPostgres platform) : ProductClientTests(platform), IClassFixture<OAuthOnPostgres>;
}
