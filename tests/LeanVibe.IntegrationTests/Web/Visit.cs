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
            if (new Uri(request.Url) is { Scheme: "http" or "https", IsLoopback: false })
            {
                _faults.Add($"The page asked {request.Url}, which is not this machine.");
            }
        };
    }

    public IPage Page { get; }

    public void HadNoFaults() => Assert.True(_faults.Count == 0, $"{Page.Url}:\n{string.Join('\n', _faults)}");

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
