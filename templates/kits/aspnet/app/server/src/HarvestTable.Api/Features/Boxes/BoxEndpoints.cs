namespace HarvestTable.Features.Boxes;

/// <summary>/api/boxes.</summary>
internal static class BoxEndpoints
{
    public static void Map(RouteGroupBuilder api, BoxRepository rows)
    {
        var group = api.MapRows("/boxes", rows);
        group.MapAction<Box, BoxInput, BoxRestockInput>(rows, BoxActions.Restock, BoxActions.RestockAsync);
    }
}
