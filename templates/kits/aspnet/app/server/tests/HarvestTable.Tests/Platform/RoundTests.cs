using HarvestTable.Platform.Rounds;

namespace HarvestTable.Tests.Platform;

public sealed class RoundTests(ApiHost host)
{
    [Fact]
    public async Task What_cannot_be_asked_about_is_refused()
    {
        var admin = await host.AsAdministratorAsync();
        await Api.ExpectAsync(await admin.GetAsync("/api/rounds?of=no-such-thing&show=a&ask=b"), ProductInfo.HasGames ? 400 : 404);
        if (!ProductInfo.HasGames)
        {
            return;
        }

        var entity = host.Get<RowSets>().All[0].Entity;
        await Api.ExpectAsync(await admin.GetAsync($"/api/rounds?of={entity}&show=no-such-field&ask=no-such-field"), 400);
        await Api.ExpectAsync(await admin.PostAsync("/api/rounds/marks", new Marking(entity, "no-such-field", "no-such-field")), 400);
    }
}
