using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LeanVibe.IntegrationTests.Web;

/// <summary>Somebody without an account in a browser of their own: makes one by the letter's link, then an organisation.</summary>
internal static class Newcomer
{
    public const string Password = "otter lantern quilt marble";

    public static async Task SignUpAsync(SiteFixture site, Visit visit, string email, string name)
    {
        await visit.Page.GotoAsync("/signup");
        await visit.Page.GetByLabel("E-mail").FillAsync(email);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Send the letter" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Look into your mail");
        await visit.Page.GotoAsync($"/confirm?link={await site.LinkForAsync(email)}");
        await visit.Page.GetByLabel("Your name").FillAsync(name);
        await visit.Page.GetByLabel("Password").FillAsync(Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your organisations");
    }

    public static async Task MakeOrganisationAsync(Visit visit, string name, string slug)
    {
        await visit.Page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await visit.Page.GetByLabel("Short name").FillAsync(slug);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Make it" }).ClickAsync();
        await Expect(visit.Page.Locator(".who-name")).ToHaveTextAsync(name);
    }
}
