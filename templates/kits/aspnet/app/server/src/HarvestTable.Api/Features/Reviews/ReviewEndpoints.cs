namespace HarvestTable.Features.Reviews;

/// <summary>/api/reviews.</summary>
internal static class ReviewEndpoints
{
    public static void Map(RouteGroupBuilder api, ReviewRepository rows)
    {
        api.MapRows("/reviews", rows);
    }
}
