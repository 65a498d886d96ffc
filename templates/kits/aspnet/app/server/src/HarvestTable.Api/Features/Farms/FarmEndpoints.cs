namespace HarvestTable.Features.Farms;

/// <summary>/api/farms.</summary>
internal static class FarmEndpoints
{
    public static void Map(RouteGroupBuilder api, FarmRepository rows)
    {
        api.MapRows("/farms", rows);
    }
}
