using System.Globalization;
using System.Net.Mime;
using LeanVibe.Data;
using LeanVibe.Web.Endpoints.Scim;
using Microsoft.AspNetCore.Diagnostics;

namespace LeanVibe.Web.Endpoints;

/// <summary>The database cannot answer now: 503 with when to come back, not the 500 of a mistake. It needs nothing that stands on the database.</summary>
internal sealed partial class DatabaseAway(ILogger<DatabaseAway> log) : IExceptionHandler
{
    private const int Seconds = 5;
    private const string Says = "The platform's database cannot be reached right now. Nothing is lost.";

    private static readonly string Page = $"""
        <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>One moment · LeanVibe</title>
        <meta http-equiv="refresh" content="{Seconds}">
        <body style="font:16px/1.6 system-ui;max-width:40rem;margin:15vh auto;padding:0 1.5rem">
        <h1 style="font-size:1.4rem">One moment</h1><p>{Says} This page tries again by itself every {Seconds} seconds.</p>
        <p>Whoever runs the platform: see that the database is started and reachable; the log says what failed.</p></body></html>
        """;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!DatabaseFailure.IsAway(exception))
        {
            return false;
        }

        Away(exception.GetBaseException().Message);
        httpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        httpContext.Response.Headers.RetryAfter = Seconds.ToString(CultureInfo.InvariantCulture);
        httpContext.Response.Headers.CacheControl = "no-store";
        await AnswerAsync(httpContext, cancellationToken);
        return true;
    }

    private static Task AnswerAsync(HttpContext context, CancellationToken cancellation)
    {
        if (ScimAnswers.IsScim(context.Request))
        {
            return ScimAnswers.Error(StatusCodes.Status503ServiceUnavailable, "", Says).ExecuteAsync(context);
        }

        if (HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase))
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Response.WriteAsync(Page, cancellation);
        }

        return Problems.Write("database-away", Says, StatusCodes.Status503ServiceUnavailable, $"Send it again after {Seconds} seconds. Whoever runs the platform: see that the database is started and reachable.").ExecuteAsync(context);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The database cannot be reached: {Problem}")]
    private partial void Away(string problem);
}
