namespace HarvestTable.Features.Recipes;

/// <summary>What recipes can be searched, filtered, sorted, summed up and exported by.</summary>
internal static class RecipeQuery
{
    public static Facets Facets { get; } = new(
        null,
        new Facet("title", "Title", "title", FacetKind.Text) { IsPublic = true },
        new Facet("ingredient", "Main ingredient", "ingredient", FacetKind.Text) { IsPublic = true },
        new Facet("season", "Best season", "season", FacetKind.Choice) { IsPublic = true, Choices = RecipeChoices.Season },
        new Facet("text", "Method", "text", FacetKind.Text) { IsPublic = true },
        new Facet("card", "Recipe card", "card", FacetKind.File) { IsPublic = true });
}
