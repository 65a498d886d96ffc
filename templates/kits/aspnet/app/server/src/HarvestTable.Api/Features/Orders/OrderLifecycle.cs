namespace HarvestTable.Features.Orders;

/// <summary>How orders move from state to state, who may move them, and what else happens then.</summary>
internal static class OrderLifecycle
{
    public static IReadOnlyList<RowTransition> Transitions { get; } =
    [
        new("place", "Place order")
        {
            From = ["draft"],
            To = "placed",
            Roles = [Roles.Restaurant],
            Guard = static caller => Sql.Of($"t.total > 0"),
            Effects = PlaceAsync,
        },
        new("pay", "Pay by card")
        {
            From = ["placed"],
            To = "paid",
            Roles = [Roles.Restaurant],
            Effects = PayAsync,
        },
        new("deliver", "Mark delivered")
        {
            From = ["paid"],
            To = "delivered",
            Roles = [Roles.Farmer],
        },
        new("cancel", "Cancel")
        {
            From = ["draft", "placed"],
            To = "cancelled",
            Roles = [Roles.Restaurant, Roles.Farmer],
        },
    ];

    private static async Task PlaceAsync(EffectScope act)
    {
        Sql rows1 = $"select c.box_id as id from order_lines_view c where c.order_id = {act.Id}";
        await act.RunAsync(
            $"""
            update boxes set updated_at = {act.Now}, stock = coalesce(stock, 0) + (select sum(-coalesce(c.quantity, 0))
              from order_lines_view c where c.order_id = {act.Id} and c.box_id = boxes.id) where id in ({rows1})
            """);
        await act.RefuseWhenAsync(
            $"select t.row_label from boxes_view t where t.stock < 0 and t.id in ({rows1})",
            "There is not enough stock left: {0}.");
        await act.RefuseWhenAsync(
            $"select t.row_label from boxes_view t where t.stock > 100000 and t.id in ({rows1})",
            "Stock would be more than 100000: {0}.");
        await act.ChangedAsync("box", rows1);
        await act.NotifyAsync("order-placed", "order");
    }

    private static async Task PayAsync(EffectScope act)
    {
        await act.ChargeAsync("order", $"select t.total from orders_view t where t.id = {act.Id}");
        await act.RunAsync($"update orders set updated_at = {act.Now}, paid_at = {act.Now} where id = {act.Id}");
    }
}
