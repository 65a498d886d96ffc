using LeanVibe.Factory.Interviews.Market;

namespace LeanVibe.Tests.Factory.Interviews;

/// <summary>The search adapter against a scripted server at the wire.</summary>
public sealed class WebSearchTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_shape_of_one_service_is_read_as_plain_text_with_source_and_date()
    {
        var (found, asked) = await SearchAsync(200, """{"web":{"results":[{"title":"<b>Tool</b> &amp; Shed","url":"https://tools.example/","description":"Lend <script>x</script>tools"},{"title":"Bad","url":"javascript:alert(1)","description":""}]}}""");

        var reference = Assert.Single(found!);
        Assert.Equal("Tool & Shed", reference.Name);
        Assert.Equal("Lend xtools", reference.Does);
        Assert.Equal("https://tools.example/", reference.Source);
        Assert.True(reference.IsLive);
        Assert.Contains("q=lending%20library", asked, StringComparison.Ordinal);
        Assert.Contains("X-Subscription-Token: key", asked, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_shape_of_the_other_service_is_read_too() =>
        Assert.Equal("Shed", Assert.Single((await SearchAsync(200, """{"webPages":{"value":[{"name":"Shed","url":"https://shed.example/","snippet":"Tools"}]}}""")).Found!).Name);

    [Theory]
    [InlineData(500, "{}")]
    [InlineData(401, "")]
    [InlineData(200, "not json")]
    [InlineData(200, "{}")]
    [InlineData(200, """{"web":{"results":"many"}}""")]
    [InlineData(200, """{"web":{"results":[null,3,{"title":5}]}}""")]
    public async Task What_goes_wrong_is_an_error_and_no_exception(int status, string body) =>
        Assert.Null((await SearchAsync(status, body)).Found);

    private static async Task<(IReadOnlyList<LeanVibe.Elicitation.Market.Reference>? Found, string Asked)> SearchAsync(int status, string body)
    {
        await using var server = new ScriptedServer(status, body);
        using var client = new HttpClient();
        var search = new WebSearch(client, new() { Key = "key", Url = new(server.Url, "search") }, TimeProvider.System);
        var result = await search.SearchAsync("lending library", Stop);
        return (result.Succeeded ? result.Value : null, await server.AskedAsync());
    }
}
