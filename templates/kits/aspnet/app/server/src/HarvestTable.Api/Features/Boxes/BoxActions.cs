namespace HarvestTable.Features.Boxes;

public sealed record BoxRestockInput
{
    public int? Amount { get; init; }
}

/// <summary>What people do with boxes besides keeping them.</summary>
internal static class BoxActions
{
    public static RowAction Restock { get; } = new("restock", "Restock")
    {
        Roles = [Roles.Farmer],
    };

    public static IReadOnlyList<RowAction> OnRow { get; } = [Restock];

    public static async Task RestockAsync(BoxRestockInput input, EffectScope act)
    {
        new Problems()
            .Number("amount", input.Amount, required: true, min: 1, max: 1000)
            .ThrowIfAny();
        await act.RunAsync(
            $"""
            update boxes set updated_at = {act.Now}, stock = coalesce(stock, 0) + coalesce({input.Amount}, 0) where id = {act.Id}
            """);
        await act.RefuseWhenAsync(
            $"select t.row_label from boxes_view t where t.stock < 0 and t.id = {act.Id}",
            "There is not enough stock left: {0}.");
        await act.RefuseWhenAsync(
            $"select t.row_label from boxes_view t where t.stock > 100000 and t.id = {act.Id}",
            "Stock would be more than 100000: {0}.");
    }
}
