using System.Net;
using System.Text;
using LeanVibe.Factory.Gates.Browsing;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;

namespace LeanVibe.IntegrationTests.Gates;

/// <summary>A real Chromium on pages that are good and bad.</summary>
public sealed class BrowserTests : IAsyncLifetime
{
    private readonly string _home = Directory.CreateTempSubdirectory("leanvibe-browser-test-").FullName;
    private readonly HttpListener _server = new();
    private string _url = "";
    private Browser _browser = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _url = $"http://127.0.0.1:{LeanVibe.Hosting.Targets.LocalProcess.FreePort.Choose()}";
        _server.Prefixes.Add($"{_url}/");
        _server.Start();
        _ = ServeAsync();
        var folder = new PlatformFolder(new() { Home = _home });
        var program = await new Chromium(new CommandRunner(folder, TimeProvider.System)).FindAsync(Stop);
        Assert.NotNull(program);
        _browser = await Browser.StartAsync(program, folder, Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _server.Close();
        Directory.Delete(_home, recursive: true);
    }

    [Theory]
    [InlineData("/good", null)]
    [InlineData("/late", null)]
    [InlineData("/throws", "Error: broken")]
    [InlineData("/logs", "it went wrong")]
    [InlineData("/empty", "was not settled")]
    public async Task What_is_wrong_with_a_page_is_found(string path, string? problem)
    {
        await using var tab = await _browser.OpenAsync(_url, "session=s3", Stop);
        tab.Longest = path == "/empty" ? TimeSpan.FromSeconds(3) : tab.Longest;
        var report = await tab.VisitAsync(_url + path, Stop);

        if (problem is null)
        {
            Assert.Null(report.Problem);
        }
        else
        {
            Assert.Contains(problem, report.Problem, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_sessions_cookie_reaches_the_page()
    {
        await using var tab = await _browser.OpenAsync(_url, "session=s3", Stop);

        Assert.Equal("session=s3", (await tab.VisitAsync($"{_url}/cookie", Stop)).Text);
    }

    [Fact]
    public async Task One_tab_visits_many_pages_and_tabs_work_side_by_side()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 3), Stop, async (_, stop) =>
        {
            await using var tab = await _browser.OpenAsync(_url, "", stop);
            for (var visit = 0; visit < 5; visit++)
            {
                Assert.Null((await tab.VisitAsync($"{_url}/late?{visit}", stop)).Problem);
            }
        });
    }

    private async Task ServeAsync()
    {
        while (_server.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _server.GetContextAsync();
            }
            catch (Exception failure) when (failure is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var body = context.Request.Url!.AbsolutePath switch
            {
                "/good" => "<h1>Good</h1>",
                "/late" => "<div id=a></div><script>fetch('/data').then(r => r.text()).then(t => setTimeout(() => a.innerText = t, 50))</script>",
                "/throws" => "<h1>Here</h1><script>throw new Error('broken')</script>",
                "/logs" => "<h1>Here</h1><script>console.error('it went wrong')</script>",
                "/cookie" => context.Request.Headers["Cookie"] ?? "none",
                "/data" => "data",
                _ => "",
            };
            context.Response.ContentType = "text/html";
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body), Stop);
            context.Response.Close();
        }
    }
}
