namespace HarvestTable.Tests.Hosting;

public sealed partial class Given
{
    /// <summary>A valid prize of this owner.</summary>
    public Task<Features.Prizes.PrizeInput> PrizeInputAsync(Caller owner)
    {
        var n = Next();
        return Task.FromResult(new Features.Prizes.PrizeInput
        {
            Name = Text("Name", n, 0, 80),
            Weight = 5,
            Tint = $"#{n:x6}",
        });
    }

    public async Task<Guid> PrizeAsync(Caller owner) => await host.Get<Features.Prizes.PrizeRepository>()
        .AddAsync(owner, await PrizeInputAsync(owner), TestContext.Current.CancellationToken);
}
