namespace HarvestTable.Tests.Hosting;

public sealed partial class Given
{
    /// <summary>A valid recipe of this owner.</summary>
    public Task<Features.Recipes.RecipeInput> RecipeInputAsync(Caller owner)
    {
        var n = Next();
        return Task.FromResult(new Features.Recipes.RecipeInput
        {
            Title = Text("Title", n, 0, 120),
            Ingredient = Text("Main", n, 0, 500),
            Season = "spring",
            Text = Text("Method", n, 0, 500),
        });
    }

    public async Task<Guid> RecipeAsync(Caller owner) => await host.Get<Features.Recipes.RecipeRepository>()
        .AddAsync(owner, await RecipeInputAsync(owner), TestContext.Current.CancellationToken);
}
