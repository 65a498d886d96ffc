using System.Net;
using System.Net.Http.Json;

namespace LeanVibe.Tests.Web.Access;

public sealed class BoundaryTests(PlatformFixture platform)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, InlineData("evil.example"), InlineData("localhost.evil.example"), InlineData("192.168.1.4"), InlineData("notlocalhost")]
    public async Task A_foreign_name_reaches_nothing(string host)
    {
        using var client = await platform.OwnerAsync();
        client.DefaultRequestHeaders.Host = host;
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await client.GetAsync("/healthz", Cancellation)).StatusCode);
    }

    [Theory, InlineData("localhost"), InlineData("127.0.0.1"), InlineData("LOCALHOST")]
    public async Task This_machines_names_are_answered(string host)
    {
        using var client = await platform.StrangerAsync();
        client.DefaultRequestHeaders.Host = host;
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/healthz", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_products_host_never_reaches_the_platforms_own_pages()
    {
        using var client = await platform.OwnerAsync();
        client.DefaultRequestHeaders.Host = "no-such-product.localhost";
        using var answer = await client.GetAsync("/api/products", Cancellation);
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("\"slug\"", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "http://product.localhost")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_foreign_page_cannot_write_with_the_browsers_cookie(string header, string value)
    {
        using var client = await BrowserAsync();
        client.DefaultRequestHeaders.Add(header, value);
        using var answer = await client.PostAsJsonAsync("/api/runs", new { idea = "A shop" }, Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_foreign_page_cannot_open_a_live_connection()
    {
        using var client = await BrowserAsync();
        client.DefaultRequestHeaders.Add("Origin", "http://evil.example");
        client.DefaultRequestHeaders.Add("Connection", "Upgrade");
        client.DefaultRequestHeaders.Add("Upgrade", "websocket");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/_blazor", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task The_sites_own_page_may_write()
    {
        using var client = await BrowserAsync();
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await client.PostAsJsonAsync("/api/blueprints/check", new { }, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Every_page_forbids_foreign_scripts_frames_and_guessed_types()
    {
        using var client = await platform.OwnerAsync();
        using var answer = await client.GetAsync("/", Cancellation);
        var policy = answer.Headers.GetValues("Content-Security-Policy").First();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task No_page_names_an_address_outside_this_machine()
    {
        using var client = await platform.OwnerAsync();
        foreach (var page in new[] { "/", "/new", "/runs", "/docs/" })
        {
            var html = await client.GetStringAsync(page, Cancellation);
            Assert.DoesNotContain("src=\"http", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"https:", html, StringComparison.OrdinalIgnoreCase);
        }
    }

    private async Task<HttpClient> BrowserAsync()
    {
        var client = await platform.StrangerAsync();
        using var opened = await client.GetAsync($"/?key={await platform.KeyAsync()}", Cancellation);
        client.DefaultRequestHeaders.Add("Cookie", opened.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        return client;
    }
}
