using System.Globalization;
using LeanVibe.Platform.Kernel;
using Microsoft.AspNetCore.Http;

namespace LeanVibe.Hosting.Routing;

/// <summary>What a visitor gets when the minute's requests are used up: a page for a person, problem details (RFC 9457) for a program.</summary>
internal static class FullMinute
{
    public static Task WriteAsync(HttpContext context, string slug, Error full, DateTimeOffset now)
    {
        context.Response.Headers.RetryAfter = (60 - now.Second).ToString(CultureInfo.InvariantCulture);
        if (context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            return SorryPage.WriteAsync(context, slug, $"{full.Message} {full.Next}", StatusCodes.Status429TooManyRequests);
        }

        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        var problem = new { status = StatusCodes.Status429TooManyRequests, title = "Too Many Requests", detail = full.Message, code = full.Code, next = full.Next, used = full.Amounts?.Used, limit = full.Amounts?.Limit };
        return context.Response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json", context.RequestAborted);
    }
}
