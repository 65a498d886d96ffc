namespace HarvestTable.Tests.Hosting;

public sealed partial class Given
{
    /// <summary>A valid win of this owner.</summary>
    public async Task<Features.Wins.WinInput> WinInputAsync(Caller owner)
    {
        var n = Next();
        return new Features.Wins.WinInput
        {
            PrizeId = await PrizeAsync(owner),
            WinnerId = owner.Id,
        };
    }

    public async Task<Guid> WinAsync(Caller owner) => await host.Get<Features.Wins.WinRepository>()
        .AddAsync(owner, await WinInputAsync(owner), TestContext.Current.CancellationToken);
}
