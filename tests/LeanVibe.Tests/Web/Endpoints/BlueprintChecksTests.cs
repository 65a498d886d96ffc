using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace LeanVibe.Tests.Web.Endpoints;

public sealed class BlueprintChecksTests(PlatformFixture platform)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_reference_Blueprint_is_valid()
    {
        var verdict = await CheckAsync(await File.ReadAllTextAsync(Path.Combine(Architecture.Repository.Root, "templates/reference.blueprint.json"), Cancellation));
        Assert.True((bool)verdict["valid"]!);
    }

    [Theory, InlineData(""), InlineData("not json"), InlineData("[]"), InlineData("""{ "format": 99 }"""), InlineData("""{ "product": { "id": "x", "name": "X", "colour": "red" } }""")]
    public async Task Whatever_is_sent_gets_findings_with_code_place_and_mend(string text)
    {
        var verdict = await CheckAsync(text);
        Assert.False((bool)verdict["valid"]!);
        var findings = verdict["findings"]!.AsArray();
        Assert.NotEmpty(findings);
        Assert.All(findings, f => Assert.All(new[] { "code", "message", "mend" }, member => Assert.NotEmpty((string)f![member]!)));
    }

    private async Task<JsonObject> CheckAsync(string text)
    {
        using var client = await platform.OwnerAsync();
        using var answer = await client.PostAsync("/api/blueprints/check", new StringContent(text, null, "application/json"), Cancellation);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!;
    }
}
