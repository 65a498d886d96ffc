using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LeanVibe.IntegrationTests.Web;

public sealed class PagesTests(SiteFixture site)
{
    public static TheoryData<string, int, ColorScheme> Pages
    {
        get
        {
            var all = new TheoryData<string, int, ColorScheme>();
            foreach (var path in new[] { "/", "/new", "/runs", "/runs/none", "/products/none", "/not-found" })
            {
                all.Add(path, 1440, ColorScheme.Light);
                all.Add(path, 390, ColorScheme.Dark);
            }

            return all;
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_fits_its_screen_is_accessible_and_reports_no_errors(string path, int width, ColorScheme theme)
    {
        await using var visit = await site.VisitAsync(width, 844, theme);
        await visit.Page.GotoAsync(path);
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();

        Assert.Equal(theme == ColorScheme.Dark ? "dark" : "light", await visit.Page.Locator("html").GetAttributeAsync("data-theme"));
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the screen.");
        await visit.IsAccessibleAsync();
        visit.HadNoFaults();
    }

    [Theory, InlineData("/signin", "Sign in", 1440, ColorScheme.Light), InlineData("/signin", "Sign in", 390, ColorScheme.Dark), InlineData("/sso", "Sign in with your organisation", 1440, ColorScheme.Dark), InlineData("/sso", "Sign in with your organisation", 390, ColorScheme.Light)]
    public async Task The_pages_to_sign_in_fit_the_screen_and_are_accessible(string path, string title, int width, ColorScheme theme)
    {
        await using var visit = await site.StrangerAsync(width, 844, theme);
        await visit.Page.GotoAsync(path);
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        await visit.LookAsync(path.Trim('/'));

        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the screen.");
        await visit.IsAccessibleAsync();
        visit.HadNoFaults();
    }

    [Fact]
    public async Task A_stranger_sees_how_to_get_in_and_nothing_else()
    {
        await using var visit = await site.StrangerAsync();
        var answer = await visit.Page.GotoAsync("/products/none");
        Assert.Equal(401, answer!.Status);
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This factory is locked");
        await Expect(visit.Page.GetByText("./leanvibe open")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_unknown_address_says_so_and_leads_on()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync("/no/such/page");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("There is nothing here");
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Your products", Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_key_leaves_the_address_once_it_was_used()
    {
        await using var visit = await site.VisitAsync();
        Assert.DoesNotContain("key=", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_choice_of_light_or_dark_stays()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Switch between light and dark" }).ClickAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    [Fact]
    public async Task The_keyboard_reaches_everything()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync("/new");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();

        // A new page puts the focus on its heading, from which writing is one step away; before everything lies the way past the bar.
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.GetByLabel("Your idea")).ToBeFocusedAsync();
        await visit.Page.GetByText("Skip to content").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Products", Exact = true }).First).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/");
    }

    [Fact]
    public async Task A_broken_Blueprint_shows_its_findings_and_cannot_be_started()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.GotoAsync("/new");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Paste it instead" }).ClickAsync();
        await visit.Page.GetByLabel("Your Blueprint, as JSON").FillAsync("{ \"product\": { \"id\": \"x\" } }");
        await Expect(visit.Page.Locator(".findings li").First).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Make the Blueprint" })).ToBeDisabledAsync();
    }
}
