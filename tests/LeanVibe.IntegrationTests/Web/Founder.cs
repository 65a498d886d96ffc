using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LeanVibe.IntegrationTests.Web;

/// <summary>Somebody who talks about an idea for the first time, and how long a person would take for it. Time is counted from words and presses, not measured.</summary>
internal sealed class Founder(IPage page)
{
    /// <summary>Of an ordinary person: words typed and read in a minute, and seconds to decide and press.</summary>
    private const double Typed = 40, Read = 200, Press = 3;

    private double seconds;

    public double Minutes => seconds / 60;

    public async Task BeginAsync(string idea)
    {
        await page.GotoAsync("/new");
        await page.GetByLabel("Your idea").FillAsync(idea);
        await page.GetByRole(AriaRole.Button, new() { Name = "Talk it through first" }).ClickAsync();
        await Expect(page.Locator("#question-text")).ToBeVisibleAsync(new() { Timeout = (float)SiteFixture.Patience.TotalMilliseconds });
        seconds += TypingOf(idea) + Press;
    }

    public async Task AnswerAsync(string words)
    {
        var before = await ReadAsync();
        await page.GetByLabel("own words").FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Answer", Exact = true }).ClickAsync();
        seconds += TypingOf(words) + Press;
        await WaitAsync(before);
    }

    /// <summary>The first suggestion, and the answer with it where several may be chosen.</summary>
    public async Task ChooseAsync()
    {
        var before = await ReadAsync();
        await page.Locator(".chips .chip").First.ClickAsync();
        seconds += Press;
        if (await page.GetByRole(AriaRole.Group, new() { Name = "choose any" }).IsVisibleAsync())
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Answer", Exact = true }).ClickAsync();
            seconds += Press;
        }

        await WaitAsync(before);
    }

    public async Task PressAsync(string button)
    {
        var before = await ReadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        seconds += Press;
        await WaitAsync(before);
    }

    public async Task SayAsync(string words)
    {
        var before = await VersionAsync();
        await page.GetByLabel("Something else?").FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Say it" }).ClickAsync();
        seconds += TypingOf(words) + Press;
        await WaitAsync(before);
    }

    /// <summary>Which turn the page shows.</summary>
    public async Task<string> VersionAsync() => await page.Locator(".interview").GetAttributeAsync("data-version") ?? "";

    public async Task WaitAsync(string before) => await Expect(page.Locator(".interview")).Not.ToHaveAttributeAsync("data-version", before, new() { Timeout = (float)SiteFixture.Patience.TotalMilliseconds });

    private async Task<string> ReadAsync()
    {
        seconds += (await page.Locator(".question").InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length * 60 / Read;
        return await VersionAsync();
    }

    private static double TypingOf(string words) => words.Split(' ').Length * 60 / Typed;
}
