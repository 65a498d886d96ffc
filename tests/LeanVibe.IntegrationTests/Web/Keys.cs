using Microsoft.Playwright;

namespace LeanVibe.IntegrationTests.Web;

/// <summary>Somebody without a mouse: Tab leads to what has the name, Enter presses it.</summary>
internal sealed class Keys(IPage page)
{
    private const int Most = 80;

    /// <summary>What the focused control is called, the way a screen reader would say it.</summary>
    private const string Focused =
        "(() => { const e = document.activeElement; return e ? (e.getAttribute('aria-label') ?? (e.labels && e.labels.length ? e.labels[0].innerText : e.innerText)).trim() : '' })()";

    public async Task ToAsync(string name)
    {
        var passed = new List<string>();
        for (var press = 0; press < Most; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            passed.Add(await page.EvaluateAsync<string>(Focused));
            if (passed[^1] == name)
            {
                return;
            }
        }

        Assert.Fail($"Tab never reaches '{name}': {string.Join(" | ", passed.Distinct())}");
    }

    public async Task PressAsync(string name)
    {
        await ToAsync(name);
        await page.Keyboard.PressAsync("Enter");
    }
}
