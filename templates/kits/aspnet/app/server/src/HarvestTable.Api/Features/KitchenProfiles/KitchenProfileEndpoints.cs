namespace HarvestTable.Features.KitchenProfiles;

/// <summary>/api/kitchen-profiles.</summary>
internal static class KitchenProfileEndpoints
{
    public static void Map(RouteGroupBuilder api, KitchenProfileRepository rows)
    {
        api.MapRows("/kitchen-profiles", rows);
    }
}
