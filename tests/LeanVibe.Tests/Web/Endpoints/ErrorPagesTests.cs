using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace LeanVibe.Tests.Web.Endpoints;

public sealed class ErrorPagesTests(PlatformFixture platform)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_at_an_unknown_address_gets_the_site()
    {
        using var client = await platform.OwnerAsync();
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var answer = await client.GetAsync("/no/such/page", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("/_framework/blazor.web.js", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_at_an_unknown_address_gets_problem_details()
    {
        using var client = await platform.OwnerAsync();
        using var answer = await client.GetAsync("/api/no/such/thing", Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(404, (int?)(await answer.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!["status"]);
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_is_a_bad_request_without_a_stack_trace()
    {
        using var client = await platform.OwnerAsync();
        using var answer = await client.PostAsync("/api/runs", new StringContent("{", null, "application/json"), Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("   at ", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }
}
