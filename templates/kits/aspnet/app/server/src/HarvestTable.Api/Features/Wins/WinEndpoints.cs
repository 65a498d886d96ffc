namespace HarvestTable.Features.Wins;

/// <summary>/api/wins.</summary>
internal static class WinEndpoints
{
    public static void Map(RouteGroupBuilder api, WinRepository rows)
    {
        var group = api.MapRows("/wins", rows);
        group.MapCollectionAction(rows, WinActions.Spin, WinActions.SpinAsync);
    }
}
