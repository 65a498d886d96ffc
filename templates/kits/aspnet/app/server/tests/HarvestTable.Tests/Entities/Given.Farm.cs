namespace HarvestTable.Tests.Hosting;

public sealed partial class Given
{
    /// <summary>A valid farm of this owner.</summary>
    public Task<Features.Farms.FarmInput> FarmInputAsync(Caller owner)
    {
        var n = Next();
        return Task.FromResult(new Features.Farms.FarmInput
        {
            Name = Text("Name", n, 2, 120),
            About = Text("About", n, 0, 500),
            Place = Text("Place", n, 0, 500),
            Organic = false,
            Phone = $"+44 20 {n:00000000}",
            Website = $"https://example.com/{n}",
        });
    }

    public async Task<Guid> FarmAsync(Caller owner) => await host.Get<Features.Farms.FarmRepository>()
        .AddAsync(owner, await FarmInputAsync(owner), TestContext.Current.CancellationToken);
}
