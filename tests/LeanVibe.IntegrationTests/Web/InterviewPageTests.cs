using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LeanVibe.IntegrationTests.Web;

/// <summary>The conversation in a browser: a first-time founder comes to a Blueprint that can be approved, and loses no word when something goes wrong.</summary>
public sealed class InterviewPageTests(SiteFixture site)
{
    private const string Idea = "Neighbours lend each other tools. A member lists a drill or a ladder, others ask for it for a few days and bring it back.";

    [Theory]
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task A_first_time_founder_reaches_a_Blueprint_to_approve_in_less_than_five_minutes(int width, int height, ColorScheme theme)
    {
        await using var visit = await site.VisitAsync(width, height, theme);
        var founder = new Founder(visit.Page);
        await founder.BeginAsync(Idea);
        await visit.LookAsync("interview-begin");
        await visit.IsAccessibleAsync();
        await founder.AnswerAsync("Reviews of tools, and photos of them.");
        await founder.ChooseAsync();
        await founder.PressAsync("Decide for me");
        await founder.PressAsync("Skip");
        await founder.PressAsync("Back");
        await founder.PressAsync("Decide for me");
        await founder.SayAsync("Rename tools to things.");
        await Expect(visit.Page.Locator(".so-far")).ToContainTextAsync("Thing");
        for (var more = 0; more < 4; more++)
        {
            await founder.PressAsync("Decide for me");
        }

        await visit.LookAsync("interview-end");
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Approve and build" })).ToBeEnabledAsync();
        await visit.Page.Locator(".so-far").GetByRole(AriaRole.Button, new() { Name = "Thing", Exact = true }).ClickAsync();
        await Expect(visit.Page.Locator(".why-box")).ToContainTextAsync("Why Thing?");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the screen.");
        TestContext.Current.SendDiagnosticMessage(string.Create(CultureInfo.InvariantCulture, $"{width} px: {founder.Minutes:0.0} minutes for a person who types 40 and reads 200 words a minute"));
        Assert.InRange(founder.Minutes, 0.5, 5);
        await visit.IsAccessibleAsync();
        visit.HadNoFaults();
    }

    [Fact]
    public async Task The_whole_conversation_can_be_had_with_the_keyboard()
    {
        await using var visit = await site.VisitAsync();
        var (page, keys) = (visit.Page, new Keys(visit.Page));
        await page.GotoAsync("/new");
        await keys.ToAsync("Your idea");
        await page.Keyboard.TypeAsync(Idea);
        await keys.PressAsync("Talk it through first");
        await Expect(page.Locator("#question-text")).ToBeVisibleAsync();

        var founder = new Founder(page);
        foreach (var button in new[] { "Decide for me", "Skip", "Back" })
        {
            var before = await founder.VersionAsync();
            await keys.PressAsync(button);
            await founder.WaitAsync(before);
        }

        var said = await founder.VersionAsync();
        await keys.ToAsync("Or in your own words");
        await page.Keyboard.TypeAsync("Shelves and drawers.");
        await keys.PressAsync("Answer");
        await founder.WaitAsync(said);
        await Expect(page.Locator(".so-far")).ToContainTextAsync("Shelf");
        await keys.ToAsync("Approve and build");
        visit.HadNoFaults();
    }

    [Fact]
    public async Task Of_two_tabs_the_later_one_is_told_and_keeps_its_words()
    {
        await using var visit = await site.VisitAsync();
        var founder = new Founder(visit.Page);
        await founder.BeginAsync(Idea);
        var other = await visit.Page.Context.NewPageAsync();
        await other.GotoAsync(visit.Page.Url);
        await other.GetByLabel("own words").FillAsync("Shelves and drawers.");
        await founder.AnswerAsync("Reviews of tools.");
        await other.GetByRole(AriaRole.Button, new() { Name = "Answer", Exact = true }).ClickAsync();

        await Expect(other.GetByText("The conversation went on in another window meanwhile.")).ToBeVisibleAsync();
        await Expect(other.GetByLabel("own words")).ToHaveValueAsync("Shelves and drawers.");
        await Expect(other.Locator(".said")).ToContainTextAsync("Reviews of tools.");
        await other.GetByRole(AriaRole.Button, new() { Name = "Answer", Exact = true }).ClickAsync();
        await Expect(other.Locator(".said")).ToContainTextAsync("Shelves and drawers.");
        visit.HadNoFaults();
    }

    [Fact]
    public async Task What_was_typed_and_not_sent_is_there_when_the_page_is_loaded_again_and_gone_once_it_was_sent()
    {
        await using var visit = await site.VisitAsync();
        var founder = new Founder(visit.Page);
        await founder.BeginAsync(Idea);
        await visit.Page.GetByLabel("own words").FillAsync("Shelves and drawers.");
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.GetByLabel("own words")).ToHaveValueAsync("Shelves and drawers.");
        var before = await founder.VersionAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Answer", Exact = true }).ClickAsync();
        await founder.WaitAsync(before);
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator(".said")).ToContainTextAsync("Shelves and drawers.");
        await Expect(visit.Page.GetByLabel("own words")).ToHaveValueAsync("");
        visit.HadNoFaults();
    }

    [Fact]
    public async Task A_wall_of_text_can_be_pasted()
    {
        await using var visit = await site.VisitAsync();
        var founder = new Founder(visit.Page);
        await founder.BeginAsync(Idea);
        var before = await founder.VersionAsync();
        await visit.Page.GetByLabel("own words").FillAsync(string.Concat(Enumerable.Repeat("Members keep shelves. ", 4_000)));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Answer", Exact = true }).ClickAsync();
        await founder.WaitAsync(before);
        await Expect(visit.Page.Locator(".so-far")).ToContainTextAsync("Shelf");
        visit.HadNoFaults();
    }
}
