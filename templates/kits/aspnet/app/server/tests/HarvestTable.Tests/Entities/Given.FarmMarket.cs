namespace HarvestTable.Tests.Hosting;

public sealed partial class Given
{
    /// <summary>A valid farm market of this owner.</summary>
    public async Task<Features.FarmMarkets.FarmMarketInput> FarmMarketInputAsync(Caller owner)
    {
        var n = Next();
        return new Features.FarmMarkets.FarmMarketInput
        {
            FarmId = await FarmAsync(owner),
            MarketId = await MarketDayAsync(owner),
        };
    }

    public async Task<Guid> FarmMarketAsync(Caller owner) => await host.Get<Features.FarmMarkets.FarmMarketRepository>()
        .AddAsync(owner, await FarmMarketInputAsync(owner), TestContext.Current.CancellationToken);
}
