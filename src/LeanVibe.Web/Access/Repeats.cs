using System.Security.Claims;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Repeats;
using LeanVibe.Platform.Tenancy;
using LeanVibe.Web.Endpoints;
using Microsoft.Net.Http.Headers;

namespace LeanVibe.Web.Access;

/// <summary>
/// A POST with an <c>Idempotency-Key</c> is done once: sent again, it gets the answer that it got.
/// <code>
/// key ─► known? ─┬─ answered ─► the same answer          another body: 422 · at work or broken off: 409
///                └─ no ─► noted, then done, whoever hangs up ─► 2xx: answer kept, then sent · 4xx: nothing was done, the key is free again
/// </code>
/// Who may not call the endpoint gets no answer of the past: this comes after the checks of access. A request that a crash broke off is never done anew.
/// </summary>
internal static class Repeats
{
    public const string Header = "Idempotency-Key";
    public const string Replayed = "Idempotency-Replayed";
    private const int MostBytes = 4 * 1024 * 1024;
    private static readonly string[] Kept = [HeaderNames.ContentType, HeaderNames.Location, HeaderNames.ETag];

    /// <summary>Every POST of these endpoints takes a key.</summary>
    public static void TakeKeys(this RouteGroupBuilder endpoints) => ((IEndpointConventionBuilder)endpoints).Finally(endpoint =>
    {
        if (endpoint.Metadata.OfType<HttpMethodMetadata>().LastOrDefault()?.HttpMethods.Contains(HttpMethods.Post) == true)
        {
            endpoint.Metadata.Add(new TakesKey());
        }
    });

    public static void UseRepeats(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!context.Request.Headers.TryGetValue(Header, out var sent) || context.GetEndpoint()?.Metadata.GetMetadata<TakesKey>() is null || SpaceOf(context.User) is not { } space)
        {
            await next(context);
        }
        else if (sent is not [{ } key] || !RepeatKey.IsGood(key))
        {
            await Problems.Of(RepeatKey.Invalid).ExecuteAsync(context);
        }
        else if (await BodyAsync(context.Request) is not { } body)
        {
            await Problems.Write("body-too-large", "A request with an Idempotency-Key has at most 4 MB.", StatusCodes.Status413PayloadTooLarge, "Send a smaller one.").ExecuteAsync(context);
        }
        else
        {
            var hash = RepeatKey.HashOf(CallerOf(context.User), $"{context.Request.Method} {context.Request.Path}", key);
            await OnceAsync(context, next, new(space, hash, RepeatKey.FingerprintOf(context.Request.QueryString.Value ?? "", body)));
        }
    });

    private static async Task OnceAsync(HttpContext context, RequestDelegate next, Begun request)
    {
        var answers = context.RequestServices.GetRequiredService<IKeptAnswers>();
        var repeat = await answers.BeginAsync(request.Space, request.Hash, request.Fingerprint, context.RequestAborted);
        if (repeat.State != RepeatState.Begun)
        {
            await (repeat.Answer is { } earlier ? SendAsync(context, earlier) : Problems.Of(WhyNot(repeat.State)).ExecuteAsync(context));
            return;
        }

        // Who hangs up and asks again is what keys are for: what was begun is brought to its end.
        context.RequestAborted = CancellationToken.None;
        var client = context.Response.Body;
        using var written = new MemoryStream();
        context.Response.Body = written;
        try
        {
            await next(context);
            await KeepAsync(answers, request, context.Response, written);
        }
        finally
        {
            context.Response.Body = client;
        }

        await client.WriteAsync(written.GetBuffer().AsMemory(0, (int)written.Length));
    }

    private static Task KeepAsync(IKeptAnswers answers, Begun request, HttpResponse response, MemoryStream written) => response.StatusCode switch
    {
        < 300 => answers.KeepAsync(request.Space, request.Hash, new(response.StatusCode, Kept.Where(response.Headers.ContainsKey).ToDictionary(name => name, name => response.Headers[name].ToString()), written.ToArray()), CancellationToken.None),
        < 500 => answers.ForgetAsync(request.Space, request.Hash, CancellationToken.None),

        // Nobody knows what was done: the key stays taken.
        _ => Task.CompletedTask,
    };

    private static async Task SendAsync(HttpContext context, KeptAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        context.Response.Headers[Replayed] = "true";
        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    private static Error WhyNot(RepeatState state) => state switch
    {
        RepeatState.Different => RepeatKey.Different,
        RepeatState.TooMany => RepeatKey.TooMany,
        _ => RepeatKey.Unfinished,
    };

    /// <summary>The organisation at work; of somebody who works in none their own space.</summary>
    public static TenantId? SpaceOf(ClaimsPrincipal user) =>
        TenantId.TryParse(user.FindFirstValue(RequestTenant.Claim), null, out var tenant) ? tenant
        : AccountId.TryParse(user.FindFirstValue(Principals.Account), null, out var account) ? account.Space : null;

    /// <summary>Somebody who signs in anew is the same; a token of theirs is another caller, because it may less.</summary>
    private static string CallerOf(ClaimsPrincipal user) =>
        new[] { Principals.TokenId, Principals.Elevation, Principals.Account, Principals.Session }.Select(user.FindFirst).FirstOrDefault(claim => claim is not null) is { } claim ? $"{claim.Type} {claim.Value}" : "owner";

    /// <returns>Null when it is too long.</returns>
    private static async Task<byte[]?> BodyAsync(HttpRequest request)
    {
        if (request.ContentLength > MostBytes)
        {
            return null;
        }

        var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted) is var read and > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > MostBytes)
            {
                return null;
            }
        }

        body.Position = 0;
        request.Body = body;
        return body.ToArray();
    }

    private sealed record Begun(TenantId Space, string Hash, string Fingerprint);
}

/// <summary>The endpoint takes an Idempotency-Key.</summary>
internal sealed record TakesKey;
