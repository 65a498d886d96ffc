namespace LeanVibe.Web.Endpoints.Paging;

internal static class PageCheck
{
    /// <summary>What is wrong with the page that is asked for is answered before anything is read.</summary>
    public static void CheckPages(this RouteGroupBuilder endpoints) => endpoints.AddEndpointFilter(async (call, next) =>
        call.Arguments.OfType<PageAsked>().FirstOrDefault() is { Wrong: { } wrong } ? Problems.Of(wrong) : await next(call));
}
