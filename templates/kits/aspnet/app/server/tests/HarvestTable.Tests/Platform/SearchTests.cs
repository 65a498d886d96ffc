namespace HarvestTable.Tests.Platform;

public sealed class SearchTests(ApiHost host)
{
    private static readonly string[] Blank = ["", "?q=", "?q=%20%20"];

    [Fact]
    public async Task A_search_for_nothing_or_for_too_much_is_refused()
    {
        foreach (var query in Blank.Append($"?q={new string('x', 201)}"))
        {
            await Api.ExpectAsync(await host.Visitor().GetAsync($"/api/search{query}"), 400);
        }
    }

    [Fact]
    public async Task What_nothing_holds_is_not_found()
    {
        var admin = await host.AsAdministratorAsync();
        Assert.Empty((await admin.ReadAsync($"/api/search?q=no-such-word-{Guid.NewGuid():N}")).EnumerateArray());
    }
}
