namespace HarvestTable.Tests.Hosting;

public sealed partial class Given
{
    /// <summary>A valid order of this owner.</summary>
    public Task<Features.Orders.OrderInput> OrderInputAsync(Caller owner)
    {
        var n = Next();
        return Task.FromResult(new Features.Orders.OrderInput
        {
            Address = Text("Delivery", n, 5, 300),
            DeliverOn = Day(1),
            Note = Text("Note", n, 0, 500),
            RestaurantId = owner.Id,
        });
    }

    public async Task<Guid> OrderAsync(Caller owner) => await host.Get<Features.Orders.OrderRepository>()
        .AddAsync(owner, await OrderInputAsync(owner), TestContext.Current.CancellationToken);
}
