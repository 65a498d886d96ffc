namespace HarvestTable.Tests.Hosting;

public sealed partial class Given
{
    /// <summary>A valid kitchen profile of this owner.</summary>
    public Task<Features.KitchenProfiles.KitchenProfileInput> KitchenProfileInputAsync(Caller owner)
    {
        var n = Next();
        return Task.FromResult(new Features.KitchenProfiles.KitchenProfileInput
        {
            DisplayName = Text("Display", n, 0, 80),
            Bio = Text("About", n, 0, 500),
            ContactEmail = $"person{n}@example.com",
            TaxNumber = Text("Tax", n, 0, 500),
            PersonId = owner.Id,
        });
    }

    public async Task<Guid> KitchenProfileAsync(Caller owner) => await host.Get<Features.KitchenProfiles.KitchenProfileRepository>()
        .AddAsync(owner, await KitchenProfileInputAsync(owner), TestContext.Current.CancellationToken);
}
