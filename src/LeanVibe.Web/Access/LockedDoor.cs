using System.Net.Mime;
using LeanVibe.Web.Endpoints;

namespace LeanVibe.Web.Access;

/// <summary>What somebody without the key sees: a page for people, problem details for programs, both saying how to get in.</summary>
internal static class LockedDoor
{
    private const string Page = """
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8"><meta name="viewport" content="width=device-width">
          <title>Locked · LeanVibe</title>
          <link rel="icon" href="/favicon.svg">
          <link rel="stylesheet" href="/css/tokens.css"><link rel="stylesheet" href="/css/locked.css">
          <script src="/js/theme.js"></script>
        </head>
        <body>
          <main>
            <img src="/favicon.svg" alt="" width="56" height="56">
            <h1>This factory is locked</h1>
            <p>Only the person who runs it may come in. On the machine where it runs, type</p>
            <pre><code>./leanvibe open</code></pre>
            <p>and this browser is let in. Programs send the key as <code>Authorization: Bearer</code>.</p>
          </main>
        </body>
        </html>
        """;

    public static async Task AnswerAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Bearer realm=\"LeanVibe\"";
        context.Response.Headers.CacheControl = "no-store";
        if (context.Request.Headers.Accept.ToString().Contains(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase))
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(Page, context.RequestAborted);
            return;
        }

        await Problems.Write("key-missing", "Send the platform's key as 'Authorization: Bearer KEY', or run './leanvibe open' to let a browser in.", StatusCodes.Status401Unauthorized)
            .ExecuteAsync(context);
    }
}
