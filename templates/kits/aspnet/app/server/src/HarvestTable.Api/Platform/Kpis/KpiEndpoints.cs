namespace HarvestTable.Platform.Kpis;

/// <summary>/api/kpis: those that the caller may see.</summary>
internal static class KpiEndpoints
{
    public static void MapKpis(this RouteGroupBuilder api) =>
        api.MapGet("/kpis", async (Caller caller, KpiBoard board, CancellationToken ct) => TypedResults.Ok(await board.ReadAsync(caller, ct)));
}
