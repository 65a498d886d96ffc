namespace HarvestTable.Tests.Hosting;

public sealed partial class Given
{
    /// <summary>A valid box of this owner.</summary>
    public async Task<Features.Boxes.BoxInput> BoxInputAsync(Caller owner)
    {
        var n = Next();
        return new Features.Boxes.BoxInput
        {
            Name = Text("Name", n, 2, 120),
            Description = Text("Description", n, 0, 2000),
            Size = "small",
            Price = 5,
            Stock = 5,
            Harvested = Day(1),
            Weight = 5,
            Discount = 5,
            FarmId = await FarmAsync(owner),
        };
    }

    public async Task<Guid> BoxAsync(Caller owner) => await host.Get<Features.Boxes.BoxRepository>()
        .AddAsync(owner, await BoxInputAsync(owner), TestContext.Current.CancellationToken);
}
