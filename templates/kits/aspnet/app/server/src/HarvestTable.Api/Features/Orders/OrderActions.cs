namespace HarvestTable.Features.Orders;

/// <summary>What people do with orders besides keeping them.</summary>
internal static class OrderActions
{
    public static RowAction Reorder { get; } = new("reorder", "Order again")
    {
        Roles = [Roles.Restaurant],
        Guard = static caller => Sql.Of($"t.status = 'delivered'"),
    };

    public static IReadOnlyList<RowAction> OnRow { get; } = [Reorder];

    public static async Task ReorderAsync(EffectScope act)
    {
        var made1Number = await act.NextAsync("orders.number");
        var made1 = Guid.CreateVersion7();
        await act.RunAsync(
            $"""
            insert into orders (
              id, created_at, updated_at, row_owner_id, status, number, address, restaurant_id)
            values (
              {made1}, {act.Now}, {act.Now}, {act.Caller.Id}, 'draft', {made1Number.ToString()},
              (select v.address from orders_view v where v.id = {act.Id}), {act.Caller.Id})
            """);
        await act.CreatedAsync("order", made1);
    }
}
