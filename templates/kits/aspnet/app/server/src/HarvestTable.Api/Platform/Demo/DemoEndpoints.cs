namespace HarvestTable.Platform.Demo;

/// <summary>/api/auth/demo: who can sign in to a demo, so that a founder can try every role; nobody otherwise.</summary>
internal static class DemoEndpoints
{
    public static void MapDemo(this RouteGroupBuilder api) => api.MapGet("/auth/demo", static (DemoSeed demo) =>
        TypedResults.Ok(demo.IsOn ? demo.Accounts.ToList() : [])).AllowAnonymous();
}
