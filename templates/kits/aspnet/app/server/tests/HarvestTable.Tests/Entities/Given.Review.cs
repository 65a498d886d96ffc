namespace HarvestTable.Tests.Hosting;

public sealed partial class Given
{
    /// <summary>A valid review of this owner.</summary>
    public async Task<Features.Reviews.ReviewInput> ReviewInputAsync(Caller owner)
    {
        var n = Next();
        return new Features.Reviews.ReviewInput
        {
            Stars = 5,
            Comment = Text("Comment", n, 0, 1000),
            BoxId = await BoxAsync(owner),
            AuthorId = owner.Id,
        };
    }

    public async Task<Guid> ReviewAsync(Caller owner) => await host.Get<Features.Reviews.ReviewRepository>()
        .AddAsync(owner, await ReviewInputAsync(owner), TestContext.Current.CancellationToken);
}
