namespace LeanVibe.Web.Endpoints;

/// <summary>No answer is empty: programs get problem details, people get a page with a way on.</summary>
internal static class ErrorPages
{
    public static void UsePagesForErrors(this WebApplication app)
    {
        // The inner one answers programs; what it leaves empty comes to the outer one, which shows the page.
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseWhen(context => !IsForPeople(context.Request), programs => programs.UseStatusCodePages());
    }

    private static bool IsForPeople(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && !request.Path.StartsWithSegments("/api")
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
