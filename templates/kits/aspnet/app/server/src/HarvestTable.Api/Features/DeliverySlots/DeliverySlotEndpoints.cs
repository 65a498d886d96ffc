namespace HarvestTable.Features.DeliverySlots;

/// <summary>/api/delivery-slots.</summary>
internal static class DeliverySlotEndpoints
{
    public static void Map(RouteGroupBuilder api, DeliverySlotRepository rows)
    {
        api.MapRows("/delivery-slots", rows);
    }
}
