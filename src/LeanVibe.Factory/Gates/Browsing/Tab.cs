using System.Collections.Concurrent;
using System.Text.Json;

namespace LeanVibe.Factory.Gates.Browsing;

/// <summary>One page at a time: goes to addresses, waits until they are settled, and collects what the console complains about.</summary>
internal sealed class Tab(DevTools tools, string session, string context) : IAsyncDisposable
{
    /// <summary>The page's main part, without the frame that every page has.</summary>
    private const string Main = "(document.querySelector('main') ?? document.body)";

    /// <summary>Something to read, to see or to fill in is there, and nothing says that it is busy.</summary>
    private const string Ready =
        $"({Main}.innerText.trim().length > 0 || {Main}.querySelector('input, textarea, svg, img, canvas') !== null) && document.querySelector('[aria-busy=\"true\"]') === null";
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(80);
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly ConcurrentDictionary<string, string> _requests = new(StringComparer.Ordinal);
    private TaskCompletionSource _loaded = new();

    /// <summary>How long a page may take until it is settled.</summary>
    public TimeSpan Longest { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The document that is shown: a request of the one before it may never be told to have ended.</summary>
    private string _document = "";

    public async Task PrepareAsync(string url, string cookie, CancellationToken cancellation)
    {
        tools.Listen(session, Hear);
        foreach (var domain in new[] { "Page.enable", "Runtime.enable", "Log.enable", "Network.enable" })
        {
            await SendAsync(domain, new { }, cancellation);
        }

        if (cookie.Split('=', 2) is [var name, var value])
        {
            await SendAsync("Network.setCookie", new { name, value, url, httpOnly = true }, cancellation);
        }
    }

    /// <summary>Loads a page and waits until nothing more is fetched.</summary>
    public Task<PageReport> VisitAsync(string url, CancellationToken cancellation) =>
        ReportAsync(
            async stop =>
            {
                _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
                var navigation = await SendAsync("Page.navigate", new { url }, cancellation);
                _document = navigation.GetProperty("loaderId").GetString()!;
                await _loaded.Task.WaitAsync(stop);
            },
            cancellation);

    /// <summary>Goes on to another page of the application that is loaded, as its links do, and waits until nothing more is fetched.</summary>
    public Task<PageReport> GoOnAsync(string path, CancellationToken cancellation) =>
        ReportAsync(
            stop => EvaluateAsync($"history.pushState(null, '', {JsonSerializer.Serialize(path)}); dispatchEvent(new PopStateEvent('popstate', {{ state: null }}))", stop),
            cancellation);

    private async Task<PageReport> ReportAsync(Func<CancellationToken, Task> go, CancellationToken cancellation)
    {
        _errors.Clear();
        _requests.Clear();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Longest);
        try
        {
            await go(limit.Token);
            await SettleAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new("", [$"It was not settled after {Longest.TotalSeconds:0} seconds: {string.Join(", ", InFlight.Take(3))}"]);
        }

        return new(await EvaluateAsync($"{Main}.innerText.trim() || document.body.innerText.trim()", cancellation), [.. _errors.Distinct()]);
    }

    /// <summary>A picture of what is seen, as PNG.</summary>
    public async Task<byte[]> PictureAsync(CancellationToken cancellation) =>
        (await SendAsync("Page.captureScreenshot", new { format = "png" }, cancellation)).GetProperty("data").GetBytesFromBase64();

    public async Task<string> EvaluateAsync(string expression, CancellationToken cancellation)
    {
        var answer = await SendAsync("Runtime.evaluate", new { expression, returnByValue = true, awaitPromise = true }, cancellation);
        return answer.GetProperty("result").TryGetProperty("value", out var value) ? value.ToString() : "";
    }

    public async ValueTask DisposeAsync()
    {
        tools.Forget(session);
        await tools.SendAsync("Target.disposeBrowserContext", new { browserContextId = context }, CancellationToken.None);
    }

    /// <summary>Nothing in flight for two moments in a row, something to see in the page's main part, and nothing that says it is busy.</summary>
    private async Task SettleAsync(CancellationToken cancellation)
    {
        var quiet = 0;
        while (quiet < 2)
        {
            await Task.Delay(Quiet, cancellation);
            quiet = !InFlight.Any() && await EvaluateAsync(Ready, cancellation) == "True" && !InFlight.Any() ? quiet + 1 : 0;
        }
    }

    private IEnumerable<string> InFlight => _requests.Values.Where(r => r.StartsWith(_document, StringComparison.Ordinal)).Select(r => r[(r.IndexOf(' ') + 1)..]);

    private Task<JsonElement> SendAsync(string method, object parameters, CancellationToken cancellation) => tools.SendAsync(method, parameters, cancellation, session);

    private void Hear(string method, JsonElement parameters)
    {
        switch (method)
        {
            case "Page.loadEventFired":
                _loaded.TrySetResult();
                break;
            case "Network.requestWillBeSent" when Type(parameters) != "EventSource":
                _requests[parameters.GetProperty("requestId").GetString()!] = $"{parameters.GetProperty("loaderId").GetString()} {parameters.GetProperty("request").GetProperty("url").GetString()}";
                break;
            case "Network.loadingFinished" or "Network.loadingFailed":
                _requests.TryRemove(parameters.GetProperty("requestId").GetString()!, out _);
                break;
            case "Runtime.exceptionThrown":
                _errors.Enqueue(ConsoleErrors.OfException(parameters));
                break;
            case "Runtime.consoleAPICalled" when parameters.GetProperty("type").GetString() == "error":
                _errors.Enqueue(ConsoleErrors.OfCall(parameters));
                break;
            case "Log.entryAdded" when ConsoleErrors.OfEntry(parameters) is { } entry:
                _errors.Enqueue(entry);
                break;
        }
    }

    private static string? Type(JsonElement parameters) => parameters.TryGetProperty("type", out var type) ? type.GetString() : null;
}

/// <param name="Text">What a person can read on the page.</param>
internal sealed record PageReport(string Text, IReadOnlyList<string> Errors)
{
    public string? Problem => Errors is [var first, ..] ? first : Text.Length == 0 ? "The page is empty" : null;
}
