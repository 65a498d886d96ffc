namespace HarvestTable.Features.FarmMarkets;

/// <summary>/api/farm-markets.</summary>
internal static class FarmMarketEndpoints
{
    public static void Map(RouteGroupBuilder api, FarmMarketRepository rows)
    {
        api.MapRows("/farm-markets", rows);
    }
}
