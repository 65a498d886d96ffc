using System.Net;
using System.Text.Json.Nodes;

namespace LeanVibe.Tests.Web.Access;

public sealed class KeyTests(PlatformFixture platform)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_without_the_key_learns_how_to_send_it()
    {
        using var client = await platform.StrangerAsync();
        using var answer = await client.GetAsync("/api/products", Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("Bearer", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
        Assert.Equal("key-missing", (string?)problem["code"]);
    }

    [Fact]
    public async Task A_person_without_the_key_sees_a_page_that_says_how_to_get_in()
    {
        using var client = await platform.StrangerAsync();
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var answer = await client.GetAsync("/", Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("./leanvibe open", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_opens_the_API()
    {
        using var client = await platform.OwnerAsync();
        using var answer = await client.GetAsync("/api/products", Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory, InlineData(""), InlineData("x"), InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task A_wrong_key_opens_nothing(string key)
    {
        using var client = await platform.StrangerAsync();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/products", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync($"/?key={key}", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_browser_trades_the_key_for_a_cookie_that_is_not_the_key()
    {
        using var client = await platform.StrangerAsync();
        var key = await platform.KeyAsync();
        using var opened = await client.GetAsync($"/?key={key}", Cancellation);

        var cookie = Assert.Single(opened.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(key, cookie, StringComparison.Ordinal);
        Assert.DoesNotContain(key, await opened.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);

        client.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Each_opening_has_a_cookie_of_its_own_that_is_signed_out_by_itself()
    {
        async Task<HttpClient> OpenAsync()
        {
            var client = await platform.StrangerAsync();
            using var opened = await client.GetAsync($"/?key={await platform.KeyAsync()}", Cancellation);
            client.DefaultRequestHeaders.Add("Cookie", opened.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
            return client;
        }

        using var here = await OpenAsync();
        using var there = await OpenAsync();
        Assert.NotEqual(here.DefaultRequestHeaders.GetValues("Cookie"), there.DefaultRequestHeaders.GetValues("Cookie"));
        using var leave = new HttpRequestMessage(HttpMethod.Post, "/account/signout");
        leave.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var left = await here.SendAsync(leave, Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, (await here.GetAsync("/api/products", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/api/products", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task The_cookies_value_is_no_key_for_programs()
    {
        using var client = await platform.StrangerAsync();
        using var opened = await client.GetAsync($"/?key={await platform.KeyAsync()}", Cancellation);
        var pass = opened.Headers.GetValues("Set-Cookie").Single().Split(';')[0].Split('=')[1];

        client.DefaultRequestHeaders.Authorization = new("Bearer", pass);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/products", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Opening_with_the_key_never_leads_to_another_site()
    {
        using var client = await platform.StrangerAsync();
        var address = new Uri($"{client.BaseAddress!.GetLeftPart(UriPartial.Authority)}//elsewhere.example/?key={await platform.KeyAsync()}");
        using var opened = await client.GetAsync(address, Cancellation);
        Assert.Contains("url=/elsewhere.example/", await opened.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.DoesNotContain("url=//", await opened.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }
}
