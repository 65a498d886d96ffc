using Microsoft.AspNetCore.Http.HttpResults;

namespace HarvestTable.Platform.OpenId;

/// <summary>
/// /api/auth/openid: signing in with an account of another service (OpenID Connect).
/// <code>start -> the provider's pages -> callback -> /sign-in/finish in the web client, which asks for a password or a role if need be -> finish</code>
/// </summary>
internal static partial class OpenIdEndpoints
{
    private const int LongestPath = 500;

    public static void MapOpenId(this RouteGroupBuilder api)
    {
        var openId = api.MapGroup("/auth/openid");
        openId.MapGet("/", Providers).AllowAnonymous();
        openId.MapGet("/start", StartAsync).AllowAnonymous();
        openId.MapGet("/callback", CallbackAsync).AllowAnonymous();
        openId.MapPost("/finish", FinishAsync).AllowAnonymous();
    }

    private static Ok<List<SignInProvider>> Providers(OpenIdSettings settings) =>
        TypedResults.Ok<List<SignInProvider>>(settings.IsConfigured ? [new(settings.Label, "/api/auth/openid/start")] : []);

    /// <param name="moved">Led here from another address of this product; never led on again.</param>
    private static async Task<RedirectHttpResult> StartAsync(
        string? next, bool? moved, HttpContext http, OpenIdSettings settings, ProviderSignIn signIn, ILogger<ProviderSignIn> log, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!settings.IsConfigured)
        {
            throw Refusal.NotFound();
        }

        var page = LocalPath(next);
        if (moved is null && settings.IsElsewhere(http.Request))
        {
            return Lead($"{settings.Address}/api/auth/openid/start", new("moved", "true"), new("next", page));
        }

        try
        {
            return TypedResults.Redirect(await signIn.BeginAsync(http, page, ct));
        }
        catch (SignInProblem problem)
        {
            return Failed(problem, page, log);
        }
    }

    private static async Task<RedirectHttpResult> CallbackAsync(
        [AsParameters] ProviderAnswer answer, HttpContext http, SignInRequests requests, ProviderSignIn signIn, Sessions sessions, ILogger<ProviderSignIn> log, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        var next = "";
        try
        {
            var started = await requests.TakeAsync(http, answer.State, ct);
            next = started.Next;
            var (account, needs) = await signIn.ReturnAsync(http, started, answer, ct);
            if (account is { } id)
            {
                await EnterAsync(http, id, sessions, log, ct);
            }

            return Lead("/sign-in/finish", new("needs", needs), new("next", next));
        }
        catch (SignInProblem problem)
        {
            return Failed(problem, next, log);
        }
    }

    private static async Task<IResult> FinishAsync(
        SignInEnd end, HttpContext http, SignInRequests requests, Arrivals arrivals, Accounts accounts, Sessions sessions, ILogger<ProviderSignIn> log, CancellationToken ct)
    {
        var person = await requests.PendingAsync(http, ct) ?? throw new Refusal(404, "This took too long: go back to the sign-in page and start again.");
        var id = await arrivals.FinishAsync(person, end, ct);
        await requests.EndAsync(http, ct);
        await EnterAsync(http, id, sessions, log, ct);
        return TypedResults.Ok(await accounts.FindAsync(id, ct));
    }

    private static async Task EnterAsync(HttpContext http, Guid account, Sessions sessions, ILogger log, CancellationToken ct)
    {
        await sessions.StartAsync(http, account, ct);
        LogSignedIn(log, account);
    }

    private static RedirectHttpResult Failed(SignInProblem problem, string next, ILogger log)
    {
        LogRefused(log, problem.Code, problem.Message);
        return Lead("/sign-in", new("problem", problem.Code), new("next", next));
    }

    private static RedirectHttpResult Lead(string page, params KeyValuePair<string, string?>[] said) =>
        TypedResults.Redirect(page + QueryString.Create(said.Where(static s => s.Value is { Length: > 0 })));

    /// <summary>A page of this product to go on to; empty for whatever a browser could take for another site.</summary>
    private static string LocalPath(string? path) =>
        path is { Length: <= LongestPath } and ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.Any(static c => c == '\\' || char.IsControl(c)) ? path : "";

    [LoggerMessage(LogLevel.Information, "{Account} signed in through the provider.")]
    private static partial void LogSignedIn(ILogger logger, Guid account);

    [LoggerMessage(LogLevel.Warning, "Nobody was signed in through the provider ({Code}): {Detail}")]
    private static partial void LogRefused(ILogger logger, string code, string detail);
}
