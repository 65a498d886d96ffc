using LeanVibe.IntegrationTests.Web;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Identity.Connections.Saml;
using LeanVibe.Platform.Tenancy;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LeanVibe.IntegrationTests.SignOn;

/// <summary>Debian's LemonLDAP::NG as an organisation's identity provider, by SAML and by OpenID Connect.</summary>
public sealed class LemonLdapTests(SiteFixture site) : ProviderSuite(site)
{
    [Fact]
    public async Task Somebody_signs_in_by_saml_with_a_key_that_changes_and_is_signed_out_everywhere_by_the_provider()
    {
        await using var provider = await LemonLdap.StartAsync("spruce.example", Stop);
        var organisation = await NewOrganisationAsync("spruce");
        var draft = new ConnectionDraft("LemonLDAP::NG") { IsOn = true, Rules = [new("timelords", Role.Developer)], Saml = new SamlSettings("") { MetadataUrl = provider.Metadata } };
        var connection = await SaveAsync(organisation, save => save.MakeAsync(draft, Stop));
        using var client = new HttpClient { BaseAddress = new(await Site.AddressAsync()) };
        await provider.LoadAsync(await client.GetStringAsync($"/sso/{connection.Id}/metadata", Stop), Stop);
        await using (var visit = await Site.StrangerAsync())
        {
            await SignInAsync(visit, "spruce");
            await ExpectMemberAsync(organisation, "spruce");

            // Its page asks us in a frame to end what it began here.
            await visit.Page.GotoAsync(provider.SignOut);
            await EndedAsync(visit);
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
            await LeaveAsync(visit, "dwho@spruce.example");
            await Expect(visit.Page.Locator("#userfield")).ToBeVisibleAsync();
        }

        await provider.UseKeyAsync("two", Stop);
        await using (var visit = await Site.StrangerAsync())
        {
            await EnterAsync(visit, "spruce");
            await Expect(visit.Page.GetByText("saml-key")).ToBeVisibleAsync();
            Assert.Equal("saml-key", (await LastRefusalAsync(organisation)).Reason);
        }

        await CheckAsync(connection);
        await using var again = await Site.StrangerAsync();
        await SignInAsync(again, "spruce");
    }

    [Fact]
    public async Task Somebody_signs_in_by_openid_connect_with_a_key_that_changes()
    {
        await using var provider = await LemonLdap.StartAsync("cypress.example", Stop);
        var organisation = await NewOrganisationAsync("cypress");
        var draft = new ConnectionDraft("LemonLDAP::NG") { IsOn = true, Rules = [new("timelords", Role.Developer)], Oidc = new(provider.Issuer, LemonLdap.Client, LemonLdap.Secret) };
        var connection = await SaveAsync(organisation, save => save.MakeAsync(draft, Stop));
        await provider.RegisterAsync($"{await Site.AddressAsync()}/sso/{connection.Id}/callback", Stop);
        Assert.Empty((await CheckAsync(connection)).Warnings);
        await using (var visit = await Site.StrangerAsync())
        {
            await SignInAsync(visit, "cypress", consents: true);
            await ExpectMemberAsync(organisation, "cypress");
        }

        await provider.UseKeyAsync("two", Stop);
        await using var again = await Site.StrangerAsync();
        await SignInAsync(again, "cypress");
    }

    private async Task ExpectMemberAsync(TenantId organisation, string slug)
    {
        var member = await OnlyMemberAsync(organisation);
        Assert.Equal(($"dwho@{slug}.example", "Doctor Who", Role.Developer), (member.Email, member.Name, member.Role));
    }

    private static async Task SignInAsync(Visit visit, string slug, bool consents = false)
    {
        await EnterAsync(visit, slug);
        if (consents)
        {
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        }

        await Expect(visit.Page.Locator(".who-name")).ToHaveTextAsync(slug);
    }

    private static async Task EnterAsync(Visit visit, string slug)
    {
        await LeaveAsync(visit, $"dwho@{slug}.example");
        await visit.Page.Locator("#userfield").FillAsync("dwho");
        await visit.Page.Locator("#passwordfield").FillAsync("dwho");
        await visit.Page.Locator("#passwordfield").PressAsync("Enter");
    }

    private static async Task EndedAsync(Visit visit)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(SiteFixture.Patience);
        while ((await visit.Page.APIRequest.GetAsync("/api/products")).Status != 401)
        {
            await Task.Delay(50, patience.Token);
        }
    }
}
