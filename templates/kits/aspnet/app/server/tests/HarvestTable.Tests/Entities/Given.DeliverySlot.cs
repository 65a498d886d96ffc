namespace HarvestTable.Tests.Hosting;

public sealed partial class Given
{
    /// <summary>A valid delivery slot of this owner.</summary>
    public Task<Features.DeliverySlots.DeliverySlotInput> DeliverySlotInputAsync(Caller owner)
    {
        var n = Next();
        return Task.FromResult(new Features.DeliverySlots.DeliverySlotInput
        {
            Name = Text("Name", n, 0, 60),
            Day = Day(1),
            Capacity = 5,
            Minutes = 5,
            Colour = $"#{n:x6}",
        });
    }

    public async Task<Guid> DeliverySlotAsync(Caller owner) => await host.Get<Features.DeliverySlots.DeliverySlotRepository>()
        .AddAsync(owner, await DeliverySlotInputAsync(owner), TestContext.Current.CancellationToken);
}
