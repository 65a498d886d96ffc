using System.Net.Http.Headers;
using HarvestTable.Platform.Kpis;

namespace HarvestTable.Tests.Platform;

public sealed class WebTests(ApiHost host)
{
    [Theory]
    [InlineData("/healthz", 200)]
    [InlineData("/readyz", 200)]
    [InlineData("/metrics", 200)]
    [InlineData("/openapi.json", 200, 404)]
    [InlineData("/api/nothing", 404)]
    [InlineData("/api/auth/demo", 200)]
    [InlineData("/api/auth/me", 401)]
    public async Task Addresses_answer(string path, params int[] statuses) =>
        await Api.ExpectAsync(await host.Visitor().GetAsync(path), statuses);

    [Fact]
    public async Task Metrics_hold_every_key_figure()
    {
        var answer = await host.Visitor().GetAsync("/metrics");
        var metrics = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.All(host.Get<IReadOnlyList<KpiDefinition>>(), kpi => Assert.Contains($"kpi=\"{kpi.Id}\"", metrics, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers()
    {
        var headers = (await host.Visitor().GetAsync("/healthz")).Headers;
        Assert.Contains("default-src 'self'", headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_refusal_is_told_as_problem_details()
    {
        var response = await host.Visitor().GetAsync("/api/auth/me");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(401, (await Api.JsonAsync(response, 401)).GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData(null, null, 403)]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-origin", 204)]
    [InlineData("Origin", "https://elsewhere.example", 403)]
    [InlineData("Origin", "http://localhost", 204)]
    [InlineData("X-Requested-With", "program", 204)]
    public async Task Writes_come_from_the_same_site(string? header, string? value, int status)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/sign-out");
        if (header is not null)
        {
            request.Headers.Add(header, value);
        }

        using var client = host.CreateClient();
        await Api.ExpectAsync(await client.SendAsync(request, TestContext.Current.CancellationToken), status);
    }

    [Fact]
    public async Task A_broken_body_is_refused_with_a_reason()
    {
        var body = new StringContent("{", new MediaTypeHeaderValue("application/json"));
        await Api.ExpectAsync(await host.Visitor().SendAsync(HttpMethod.Post, "/api/auth/sign-in", body), 400);
    }
}
