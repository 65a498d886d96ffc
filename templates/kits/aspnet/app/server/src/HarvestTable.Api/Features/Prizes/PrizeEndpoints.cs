namespace HarvestTable.Features.Prizes;

/// <summary>/api/prizes.</summary>
internal static class PrizeEndpoints
{
    public static void Map(RouteGroupBuilder api, PrizeRepository rows)
    {
        api.MapRows("/prizes", rows);
    }
}
