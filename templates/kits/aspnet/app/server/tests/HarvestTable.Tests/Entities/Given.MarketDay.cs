namespace HarvestTable.Tests.Hosting;

public sealed partial class Given
{
    /// <summary>A valid market day of this owner.</summary>
    public Task<Features.MarketDays.MarketDayInput> MarketDayInputAsync(Caller owner)
    {
        var n = Next();
        return Task.FromResult(new Features.MarketDays.MarketDayInput
        {
            Title = Text("Title", n, 0, 80),
            Starts = Time((n * 600) + 1),
            Ends = Time((n * 600) + 2),
            Place = Text("Place", n, 0, 500),
        });
    }

    public async Task<Guid> MarketDayAsync(Caller owner) => await host.Get<Features.MarketDays.MarketDayRepository>()
        .AddAsync(owner, await MarketDayInputAsync(owner), TestContext.Current.CancellationToken);
}
