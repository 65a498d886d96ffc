namespace HarvestTable.Features.Recipes;

/// <summary>/api/recipes.</summary>
internal static class RecipeEndpoints
{
    public static void Map(RouteGroupBuilder api, RecipeRepository rows)
    {
        api.MapRows("/recipes", rows);
    }
}
