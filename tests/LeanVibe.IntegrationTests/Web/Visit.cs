using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LeanVibe.IntegrationTests.Web;

/// <summary>A browser window, and every error that its pages reported.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];

    public Visit(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.PageError += (_, error) => _faults.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _faults.Add(message.Text);
            }
        };
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https", IsLoopback: false } address && !address.Host.EndsWith(".localhost", StringComparison.Ordinal))
            {
                _faults.Add($"The page asked {request.Url}, which is not this machine.");
            }
        };
    }

    public IPage Page { get; }

    public void HadNoFaults() => Assert.True(_faults.Count == 0, $"{Page.Url}:\n{string.Join('\n', _faults)}");

    /// <summary>Keeps a picture of the whole page where LEANVIBE_PICTURES names a folder.</summary>
    public async Task LookAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("LEANVIBE_PICTURES") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{Page.ViewportSize!.Width}.png"), FullPage = true });
        }
    }

    /// <summary>WCAG 2.2 at level AA, as far as a program can tell.</summary>
    public async Task IsAccessibleAsync()
    {
        var result = await Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
        Assert.True(result.Violations.Length == 0, $"{Page.Url}:\n{string.Join('\n', result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}")))}");
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
