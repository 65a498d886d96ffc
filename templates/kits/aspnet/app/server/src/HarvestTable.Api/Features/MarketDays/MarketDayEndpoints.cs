namespace HarvestTable.Features.MarketDays;

/// <summary>/api/market-days.</summary>
internal static class MarketDayEndpoints
{
    public static void Map(RouteGroupBuilder api, MarketDayRepository rows)
    {
        api.MapRows("/market-days", rows);
    }
}
