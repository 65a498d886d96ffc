namespace HarvestTable.Features.Recipes;

/// <summary>Recipe, as a person gives it to make or change one. Everything may be missing until it is checked.</summary>
public sealed record RecipeInput
{
    public string? Title { get; init; }

    public string? Ingredient { get; init; }

    public string? Season { get; init; }

    public string? Text { get; init; }

    public Guid? Card { get; init; }
}
