using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LeanVibe.IntegrationTests.Web;

/// <summary>What a founder does: write an idea, look at the Blueprint, approve it, open the product.</summary>
public sealed partial class IdeaToProductTests(SiteFixture site)
{
    /// <summary>The first build on a machine restores packages.</summary>
    private const float UntilLive = 10 * 60 * 1000;

    private const string Idea =
        "A neighbourhood tool library. Members reserve tools for a few days and bring them back; librarians check tools in and out and see what is overdue.";

    [Fact]
    public async Task A_founder_comes_from_an_idea_to_the_live_product()
    {
        await using var visit = await site.VisitAsync();
        var page = visit.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "New idea" }).First.ClickAsync();
        await page.GetByLabel("Your idea").FillAsync(Idea);
        await Expect(page.Locator(".draft .counts")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the Blueprint" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Approve and build" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "It is live" })).ToBeVisibleAsync(new() { Timeout = UntilLive });
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Gates" }).GetByRole(AriaRole.Row)).Not.ToHaveCountAsync(0);

        var link = await page.GetByRole(AriaRole.Link, new() { Name = "Open the product" }).GetAttributeAsync("href");
        Assert.Matches(ProductAddress(), link);
        var product = await page.Context.NewPageAsync();
        var answer = await product.GotoAsync(link!);
        Assert.Equal(200, answer!.Status);
        await Expect(product.GetByRole(AriaRole.Heading).First).ToBeVisibleAsync();
        await SignInWithAFactoryAccountAsync(link!);

        await page.GetByRole(AriaRole.Link, new() { Name = "Product page" }).ClickAsync();
        await Expect(page.GetByText("Live", new() { Exact = true })).ToBeVisibleAsync();
        foreach (var tab in new[] { "Gates", "Stories", "Data", "People", "Screens" })
        {
            await page.GetByRole(AriaRole.Link, new() { Name = tab, Exact = true }).ClickAsync();
            await Expect(page.Locator("main .panel, main .wireframes").First).ToBeVisibleAsync();
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        await Expect(page.GetByText("Stopped", new() { Exact = true })).ToBeVisibleAsync();
        visit.HadNoFaults();
    }

    /// <summary>Somebody else, who has an account at the factory and none at the product: one button, one consent, and they are a member; the second time they come right in.</summary>
    private async Task SignInWithAFactoryAccountAsync(string product)
    {
        var email = $"dora-{Guid.NewGuid().ToString("n")[..8]}@example.com";
        await using var dora = await site.StrangerAsync();
        await Newcomer.SignUpAsync(site, dora, email, "Dora");
        foreach (var time in new[] { "first", "second" })
        {
            await dora.Page.GotoAsync($"{product}/{(time == "first" ? "sign-up" : "sign-in?next=/account")}");
            await dora.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in with your factory account" }).ClickAsync();
            await Expect(dora.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(LetsIn());
            await Expect(dora.Page.GetByText(new Uri(product).Authority)).ToBeVisibleAsync();
            await dora.LookAsync($"consent-{time}");
            await dora.Page.GetByRole(AriaRole.Button, new() { Name = time == "first" ? "Refuse" : "Let it in" }).ClickAsync();
            if (time == "first")
            {
                await Expect(dora.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The service did not tell who you are");
                await dora.LookAsync("refused");
                await dora.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in with your factory account" }).ClickAsync();
                await dora.Page.GetByRole(AriaRole.Button, new() { Name = "Let it in" }).ClickAsync();
            }

            await Expect(dora.Page.GetByText("Dora").First).ToBeVisibleAsync();
            Assert.Equal($"{email} Dora member", await dora.Page.EvaluateAsync<string>("fetch('/api/auth/me').then(answer => answer.json()).then(me => `${me.email} ${me.name} ${me.role}`)"));
            await dora.Page.GotoAsync($"{product}/account");
            await Expect(dora.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Account settings");
            await dora.LookAsync($"arrived-{time}");
            await dora.Page.RunAndWaitForResponseAsync(() => dora.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync(), "**/api/auth/sign-out");
        }

        dora.HadNoFaults();
    }

    [Fact]
    public async Task A_founder_may_say_no_to_the_Blueprint()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync("/new");
        await visit.Page.GetByLabel("Your idea").FillAsync(Idea);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Make the Blueprint" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Not this" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel the run" }).ClickAsync();
        await Expect(visit.Page.GetByText("Cancelled", new() { Exact = true })).ToBeVisibleAsync();
        visit.HadNoFaults();
    }

    [GeneratedRegex("^Let .+ in\\?$")]
    private static partial Regex LetsIn();

    [GeneratedRegex(@"^http://[a-z0-9-]+\.localhost:\d+$")]
    private static partial Regex ProductAddress();
}
