namespace HarvestTable.Features.Orders;

/// <summary>/api/orders.</summary>
internal static class OrderEndpoints
{
    public static void Map(RouteGroupBuilder api, OrderRepository rows)
    {
        var group = api.MapRows("/orders", rows);
        group.MapAction(rows, OrderActions.Reorder, OrderActions.ReorderAsync);
    }
}
