namespace HarvestTable.Tests.Hosting;

public sealed partial class Given
{
    /// <summary>A valid order line of this owner.</summary>
    public async Task<Features.OrderLines.OrderLineInput> OrderLineInputAsync(Caller owner)
    {
        var n = Next();
        return new Features.OrderLines.OrderLineInput
        {
            Quantity = 5,
            OrderId = await OrderAsync(owner),
            BoxId = await BoxAsync(owner),
        };
    }

    public async Task<Guid> OrderLineAsync(Caller owner) => await host.Get<Features.OrderLines.OrderLineRepository>()
        .AddAsync(owner, await OrderLineInputAsync(owner), TestContext.Current.CancellationToken);
}
