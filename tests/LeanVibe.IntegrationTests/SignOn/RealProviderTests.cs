using System.Security.Cryptography.X509Certificates;
using LeanVibe.IntegrationTests.Web;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Connections;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LeanVibe.IntegrationTests.SignOn;

/// <summary>Through the providers that npm has.</summary>
public sealed class RealProviderTests(SiteFixture site) : ProviderSuite(site)
{
    [Fact]
    public async Task Somebody_signs_in_with_their_address_at_an_openid_provider_whose_keys_roll_over()
    {
        var organisation = await NewOrganisationAsync("larch");
        var draft = new ConnectionDraft("Larch's sign-in") { IsOn = true, Rules = [new("builders", Role.Developer)], Oidc = new("https://not-known-yet.example", "leanvibe", "a client's secret") };
        var connection = await SaveAsync(organisation, save => save.MakeAsync(draft, Stop));
        await using var provider = await NodeProvider.StartAsync("oidc.mjs", ["leanvibe", "a client's secret", $"{await Site.AddressAsync()}/sso/{connection.Id}/callback"], Stop);
        await SaveAsync(organisation, save => save.ChangeAsync(connection.Id, draft with { Oidc = draft.Oidc! with { Issuer = provider.Address } }, Stop));

        await using (var visit = await Site.StrangerAsync())
        {
            await SignInAsync(visit, "ada@larch.example");
            await Expect(visit.Page.Locator(".who-name")).ToHaveTextAsync("larch");
            await visit.Page.Locator(".who > summary").ClickAsync();
            await Expect(visit.Page.GetByText("Switch organisation")).ToBeHiddenAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Sign in" })).ToBeVisibleAsync();
        }

        Assert.Equal("rolled", await provider.SayAsync("roll", Stop));
        await using (var visit = await Site.StrangerAsync())
        {
            await SignInAsync(visit, "ada@larch.example");
            await Expect(visit.Page.Locator(".who-name")).ToHaveTextAsync("larch");
        }

        var member = await OnlyMemberAsync(organisation);
        Assert.Equal(("ada@larch.example", "ada", Role.Developer), (member.Email, member.Name, member.Role));

        // A person of another domain at the same provider: real tokens, and still not theirs to speak for.
        await using (var visit = await Site.StrangerAsync())
        {
            await SignInAsync(visit, "eve@elsewhere.example", "ada@larch.example");
            await Expect(visit.Page.GetByText("not in a domain that your organisation has verified")).ToBeVisibleAsync();
        }

        Assert.Equal(("domain-unverified", "elsewhere.example"), await LastRefusalAsync(organisation));
    }

    [Fact]
    public async Task Somebody_signs_in_with_their_address_at_a_saml_provider()
    {
        var organisation = await NewOrganisationAsync("rowan");
        var key = CrookedSaml.NewKey("CN=provider");
        var draft = new ConnectionDraft("Rowan's sign-in") { IsOn = true, Rules = [new("builders", Role.Developer)], Saml = new(CrookedSaml.Metadata(key)) };
        var connection = await SaveAsync(organisation, save => save.MakeAsync(draft, Stop));
        using var rsa = key.GetRSAPrivateKey()!;
        using var ours = X509CertificateLoader.LoadPkcs12(Convert.FromBase64String(connection.Saml!.Key), null);
        await using var provider = await NodeProvider.StartAsync("saml.mjs", [key.ExportCertificatePem(), rsa.ExportPkcs8PrivateKeyPem(), ours.ExportCertificatePem(), $"{await Site.AddressAsync()}/sso/{connection.Id}/acs"], Stop);
        var metadata = CrookedSaml.Metadata(key).Replace(CrookedSaml.Issuer, $"{provider.Address}/metadata", StringComparison.Ordinal).Replace("https://idp.example/sso", $"{provider.Address}/sso", StringComparison.Ordinal);
        await SaveAsync(organisation, save => save.ChangeAsync(connection.Id, draft with { Saml = new(metadata) }, Stop));

        await using var visit = await Site.StrangerAsync();
        await LeaveAsync(visit, "ada@rowan.example");
        await visit.Page.GetByPlaceholder("Who are you?").FillAsync("ada@rowan.example");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign-in" }).ClickAsync();
        await Expect(visit.Page.Locator(".who-name")).ToHaveTextAsync("rowan");
        var member = await OnlyMemberAsync(organisation);
        Assert.Equal(("ada@rowan.example", "ada", Role.Developer), (member.Email, member.Name, member.Role));
    }

    /// <param name="asked">The address on our own page, where it is another than the one at the provider.</param>
    private static async Task SignInAsync(Visit visit, string email, string? asked = null)
    {
        await visit.Page.RouteAsync("https://**", route => route.AbortAsync());
        await LeaveAsync(visit, asked ?? email);
        await visit.Page.GetByPlaceholder("Enter any login").FillAsync(email);
        await visit.Page.GetByPlaceholder("and password").FillAsync("anything");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign-in" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
    }
}
