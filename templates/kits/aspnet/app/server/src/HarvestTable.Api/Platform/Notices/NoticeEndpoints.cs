namespace HarvestTable.Platform.Notices;

/// <summary>/api/notifications: the caller's own.</summary>
internal static class NoticeEndpoints
{
    public static void MapNotices(this RouteGroupBuilder api)
    {
        api.MapGet("/notifications", async (Caller caller, NoticeBoard board, CancellationToken ct) =>
            TypedResults.Ok(await board.InboxAsync(caller, ct)));
        api.MapPost("/notifications/read", async (Caller caller, NoticeBoard board, CancellationToken ct) =>
        {
            await board.MarkReadAsync(caller, ct);
            return TypedResults.NoContent();
        });
    }
}
