using System.Collections.Concurrent;
using System.Security.Claims;

namespace HarvestTable.Platform.Web;

/// <summary>
/// So many requests a minute for each caller (by address while nobody is signed in), and fewer attempts to sign in. A fixed
/// window without a timer: the framework's limiter wakes the process ten times a second even when it is idle.
/// </summary>
internal sealed class RateLimit(RequestDelegate next, IConfiguration config, TimeProvider clock)
{
    private readonly int _perMinute = config.GetValue("RateLimit:PerMinute", 600);
    private readonly int _signInsPerMinute = config.GetValue("RateLimit:SignInsPerMinute", 20);
    private readonly ConcurrentDictionary<(string Key, bool SignIn), int> _counts = new();
    private long _window;

    public Task InvokeAsync(HttpContext http)
    {
        var window = clock.GetUtcNow().ToUnixTimeSeconds() / 60;
        if (Interlocked.Exchange(ref _window, window) != window)
        {
            _counts.Clear();
        }

        var isSignIn = http.Request.Path.StartsWithSegments("/api/auth") && HttpMethods.IsPost(http.Request.Method);
        var address = http.Connection.RemoteIpAddress?.ToString() ?? "?";
        var key = isSignIn ? address : http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? address;
        var count = _counts.AddOrUpdate((key, isSignIn), 1, static (_, n) => n + 1);
        return count <= (isSignIn ? _signInsPerMinute : _perMinute)
            ? next(http)
            : new Refusal(429, "Too many requests: wait a minute.").ExecuteAsync(http);
    }
}
