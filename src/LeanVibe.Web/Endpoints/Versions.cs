using LeanVibe.Platform.Kernel;
using Microsoft.Net.Http.Headers;

namespace LeanVibe.Web.Endpoints;

/// <summary>
/// Versions of things that can be changed: a GET answers one as <c>ETag</c>, a change with <c>If-Match</c> is done only while it still is the one.
/// What an endpoint does not compare, it refuses to be asked for: a condition is never passed over.
/// </summary>
internal static class Versions
{
    /// <summary>The thing, with its version; 304 to whoever knows this one (If-None-Match).</summary>
    public static IResult Tagged(object view, string version) => new TaggedAnswer(view, version);

    /// <summary>The change heeds <see cref="Precondition"/>.</summary>
    public static RouteHandlerBuilder OnVersion(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new HeedsVersion()).ProducesProblem(StatusCodes.Status412PreconditionFailed);

    public static RouteHandlerBuilder ProducesTagged<T>(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new HasVersion()).Produces<T>();

    public static void CheckVersions(this RouteGroupBuilder endpoints) => endpoints.AddEndpointFilter(async (call, next) =>
    {
        var request = call.HttpContext.Request;
        if (request.Headers.IfMatch.Count == 0 || HttpMethods.IsGet(request.Method))
        {
            return await next(call);
        }

        if (call.HttpContext.GetEndpoint()?.Metadata.GetMetadata<HeedsVersion>() is null)
        {
            return Problems.Write("if-match-unknown", "This cannot be made to depend on a version.", StatusCodes.Status400BadRequest, "Send it without If-Match.");
        }

        if (!EntityTagHeaderValue.TryParseStrictList(request.Headers.IfMatch!, out var tags) || tags.Any(tag => tag.IsWeak))
        {
            return Problems.Write("if-match-invalid", "If-Match holds no ETag.", StatusCodes.Status400BadRequest, "Send the ETag of the answer that you read, with its quotation marks.");
        }

        if (!tags.Contains(EntityTagHeaderValue.Any))
        {
            call.HttpContext.RequestServices.GetRequiredService<Precondition>().Enter([.. tags.Select(tag => tag.Tag.Value![1..^1])]);
        }

        return await next(call);
    });

    private sealed class TaggedAnswer(object view, string version) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var tag = new EntityTagHeaderValue($"\"{version}\"");
            httpContext.Response.Headers.ETag = tag.ToString();
            var known = EntityTagHeaderValue.TryParseList(httpContext.Request.Headers.IfNoneMatch!, out var tags) && tags.Any(t => t.Compare(tag, useStrongComparison: false) || t.Equals(EntityTagHeaderValue.Any));
            return (known ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : (IResult)TypedResults.Ok(view)).ExecuteAsync(httpContext);
        }
    }
}

/// <summary>The endpoint heeds If-Match.</summary>
internal sealed record HeedsVersion;

/// <summary>The endpoint answers an ETag and heeds If-None-Match.</summary>
internal sealed record HasVersion;
