namespace HarvestTable.Features.Wins;

/// <summary>What people do with wins besides keeping them.</summary>
internal static class WinActions
{
    public static RowAction Spin { get; } = new("spin", "Spin the wheel")
    {
        Roles = [Roles.Restaurant],
    };

    public static IReadOnlyList<RowAction> OnRow { get; } = [];

    public static async Task SpinAsync(EffectScope act)
    {
        var picked = await act.PickAsync($"select t.id, cast(coalesce(t.weight, 0) as numeric(18,4)) from prizes_view t");
        var made1 = Guid.CreateVersion7();
        await act.RunAsync(
            $"""
            insert into wins (
              id, created_at, updated_at, row_owner_id, won_at, prize_id, winner_id)
            values (
              {made1}, {act.Now}, {act.Now}, {act.Caller.Id}, {act.Now}, {picked}, {act.Caller.Id})
            """);
        await act.CreatedAsync("win", made1);
    }
}
