using System.Net;
using Microsoft.AspNetCore.Http;

namespace LeanVibe.Hosting.Routing;

/// <summary>What a visitor sees when a product cannot answer, with what to do.</summary>
internal static class SorryPage
{
    public static Task WriteAsync(HttpContext context, string slug, string problem)
    {
        context.Response.Clear();
        return WriteAsync(context, slug, problem, problem.StartsWith("There is no", StringComparison.Ordinal) ? StatusCodes.Status404NotFound : StatusCodes.Status503ServiceUnavailable);
    }

    public static Task WriteAsync(HttpContext context, string slug, string problem, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        var (name, text) = (WebUtility.HtmlEncode(slug), WebUtility.HtmlEncode(problem));
        return context.Response.WriteAsync(
            $"""
            <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{name}</title>
            <body style="font:16px/1.6 system-ui;max-width:40rem;margin:15vh auto;padding:0 1.5rem">
            <h1 style="font-size:1.4rem">{name} cannot answer</h1><p style="white-space:pre-wrap">{text}</p>
            <p>See the platform's list of products to start it or to read why.</p></body></html>
            """,
            context.RequestAborted);
    }
}
