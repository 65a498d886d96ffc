namespace HarvestTable.Features.OrderLines;

/// <summary>/api/order-lines.</summary>
internal static class OrderLineEndpoints
{
    public static void Map(RouteGroupBuilder api, OrderLineRepository rows)
    {
        api.MapRows("/order-lines", rows);
    }
}
