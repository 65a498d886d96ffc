using LeanVibe.IntegrationTests.Web;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Connections;
using LeanVibe.Platform.Tenancy;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LeanVibe.IntegrationTests.SignOn;

/// <summary>Debian's glewlwyd as an organisation's identity provider.</summary>
public sealed class GlewlwydTests(SiteFixture site) : ProviderSuite(site)
{
    [Fact]
    public async Task Somebody_signs_in_with_the_role_of_their_group_while_its_keys_roll_over()
    {
        await using var provider = await Glewlwyd.StartAsync("ada@juniper.example", Stop);
        var (organisation, connection) = await ConnectAsync(provider);
        await using (var visit = await Site.StrangerAsync())
        {
            await SignInAsync(visit, isFirst: true);
            await Expect(visit.Page.Locator(".who-name")).ToHaveTextAsync("juniper");
            var member = await OnlyMemberAsync(organisation);
            Assert.Equal(("ada@juniper.example", "Ada", Role.Developer), (member.Email, member.Name, member.Role));
            await visit.Page.Locator(".who > summary").ClickAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Sign in" })).ToBeVisibleAsync();
        }

        foreach (var keys in new string[][] { ["one", "two"], ["two", "one"], ["two"] })
        {
            await provider.UseKeysAsync(keys, null, Stop);
            await using var visit = await Site.StrangerAsync();
            await SignInAsync(visit);
            await Expect(visit.Page.Locator(".who-name")).ToHaveTextAsync("juniper");
        }

        // What it does not publish any more signs nobody in.
        await provider.UseKeysAsync(["one"], "two", Stop);
        Assert.Equal(1, (await CheckAsync(connection)).Keys);
        await using var late = await Site.StrangerAsync();
        await SignInAsync(late);
        await Expect(late.Page.GetByText("key-unknown")).ToBeVisibleAsync();
        Assert.Equal("key-unknown", (await LastRefusalAsync(organisation)).Reason);
    }

    private async Task<(TenantId Organisation, Connection Connection)> ConnectAsync(Glewlwyd provider)
    {
        var organisation = await NewOrganisationAsync("juniper");
        var draft = new ConnectionDraft("Glewlwyd") { IsOn = true, Rules = [new("builders", Role.Developer)], Oidc = new(provider.Issuer, Glewlwyd.Client, Glewlwyd.Secret) };
        var connection = await SaveAsync(organisation, save => save.MakeAsync(draft, Stop));
        await provider.RegisterAsync($"{await Site.AddressAsync()}/sso/{connection.Id}/callback", Stop);
        Assert.Empty((await CheckAsync(connection)).Warnings);
        return (organisation, connection);
    }

    /// <param name="isFirst">The provider asks what it may say of the person.</param>
    private static async Task SignInAsync(Visit visit, bool isFirst = false)
    {
        await LeaveAsync(visit, "ada@juniper.example");
        await visit.Page.Locator("#username").FillAsync("ada");
        await visit.Page.Locator("#password").FillAsync(Glewlwyd.Password);
        await visit.Page.Locator("#loginbut").ClickAsync();
        if (isFirst)
        {
            await visit.Page.Locator("#grant-email").CheckAsync();
            await visit.Page.Locator("#grant-profile").CheckAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Grant access" }).ClickAsync();
            await Expect(visit.Page.GetByText("What do you wish for?")).ToBeVisibleAsync();
        }

        await visit.Page.GetByTitle("Continue to client application").ClickAsync();
    }
}
