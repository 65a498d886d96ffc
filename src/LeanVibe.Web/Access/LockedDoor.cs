using System.Net.Mime;
using LeanVibe.Web.Endpoints;
using LeanVibe.Web.Endpoints.Scim;

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
            <p>Only the person who runs it, and people with an account, may come in. On the machine where it runs, type</p>
            <pre><code>./leanvibe open</code></pre>
            <p>and this browser is let in. Programs send the key as <code>Authorization: Bearer</code>.</p>
            <p class="ways"><a href="/signin">Sign in with an account</a> <a href="/sso">Sign in with your organisation</a></p>
          </main>
        </body>
        </html>
        """;

    /// <summary>Somebody is known and may not: a person who is in no organisation yet is led to where they make or join one.</summary>
    public static async Task ForbidAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (IsForPeople(context) && context.User.HasClaim(c => c.Type == Principals.Account) && !context.User.HasClaim(c => c.Type == RequestTenant.Claim))
        {
            context.Response.Redirect("/organisations");
            return;
        }

        if (IsForPeople(context) && Principals.ConnectionOf(context.User) is not null && context.Request.Path.StartsWithSegments("/account/prove"))
        {
            context.Response.Redirect("/sso/again" + context.Request.QueryString);
            return;
        }

        await Problems.Write("role-too-weak", "Your role does not reach this.", StatusCodes.Status403Forbidden, "Ask an administrator of your organisation, or sign in with an account at /signin.").ExecuteAsync(context);
    }

    private static bool IsForPeople(HttpContext context) => context.Request.Headers.Accept.ToString().Contains(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase);

    public static async Task AnswerAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Bearer realm=\"LeanVibe\"";
        context.Response.Headers.CacheControl = "no-store";
        if (ScimAnswers.IsScim(context.Request))
        {
            await ScimAnswers.Error(StatusCodes.Status401Unauthorized, "", "Send a token of the organisation's directory as 'Authorization: Bearer TOKEN'; this one is missing, was ended, or has run out.").ExecuteAsync(context);
            return;
        }

        if (IsForPeople(context))
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(Page, context.RequestAborted);
            return;
        }

        await Problems.Write("key-missing", "Send the platform's key as 'Authorization: Bearer KEY', or run './leanvibe open' to let a browser in.", StatusCodes.Status401Unauthorized)
            .ExecuteAsync(context);
    }
}
