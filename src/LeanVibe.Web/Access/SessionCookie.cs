namespace LeanVibe.Web.Access;

/// <summary>
/// The browser's secret: over HTTPS under a name that binds it to this host alone (__Host-), on this machine's own HTTP under a plain one. No script reads
/// it and no other site sends it.
/// </summary>
internal static class SessionCookie
{
    public const string Plain = "leanvibe-session";
    public const string Elevation = "leanvibe-elevation";
    private const string Bound = "__Host-leanvibe";

    public static string? Read(HttpRequest request) => request.Cookies[request.IsHttps ? Bound : Plain];

    public static void Give(HttpContext context, string secret) => context.Response.Cookies.Append(NameFor(context), secret, Options(context, Platform.Identity.Session.Longest));

    public static void Take(HttpContext context) => context.Response.Cookies.Delete(NameFor(context), Options(context, null));

    public static void GiveElevation(HttpContext context, string token, TimeSpan life) => context.Response.Cookies.Append(Elevation, token, Options(context, life));

    public static void TakeElevation(HttpContext context) => context.Response.Cookies.Delete(Elevation, Options(context, null));

    /// <summary>Whether a browser's request proves somebody by itself, so that it must come from this site's own pages.</summary>
    public static bool IsIn(HttpRequest request) => request.Cookies.ContainsKey(KeyAuthentication.Cookie) || request.Cookies.ContainsKey(Plain) || request.Cookies.ContainsKey(Bound);

    private static string NameFor(HttpContext context) => context.Request.IsHttps ? Bound : Plain;

    private static CookieOptions Options(HttpContext context, TimeSpan? life) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, MaxAge = life, Path = "/" };
}
