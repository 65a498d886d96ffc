namespace HarvestTable.Platform.Trail;

/// <summary>/api/activity for administrators and /api/events for everybody who is signed in.</summary>
internal static class TrailEndpoints
{
    public static void MapTrail(this RouteGroupBuilder api)
    {
        api.MapGet("/activity", ActivityAsync);
        api.MapGet("/events", (Caller caller, Events events, CancellationToken ct) => TypedResults.ServerSentEvents(events.ListenAsync(caller, ct)));
    }

    private static async Task<IResult> ActivityAsync(int? page, int? pageSize, Caller caller, Db db, CancellationToken ct)
    {
        caller.MustAdminister();
        return TypedResults.Ok(await PageOf<ActivityLine>.ReadAsync(
            db,
            $"at, who, action, entity, row_id, label",
            $"from app_activity",
            $"at desc, id desc",
            new(page, pageSize),
            static r => new(r.Time(), r.Text(), r.Text(), r.Text(), r.Id(), r.Text()),
            ct));
    }
}
