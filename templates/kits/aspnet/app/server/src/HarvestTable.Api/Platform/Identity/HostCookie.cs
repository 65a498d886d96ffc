namespace HarvestTable.Platform.Identity;

/// <summary>Cookies out of reach of scripts, other hosts and other sites' writes. Browsers take the __Host- prefix only over HTTPS; plain HTTP serves localhost alone.</summary>
internal static class HostCookie
{
    private const int Longest = 200;

    public static void Append(HttpContext http, string name, string value, TimeSpan lifetime) => http.Response.Cookies.Append(NameOf(http, name), value, Options(http, lifetime));

    public static void Delete(HttpContext http, string name) => http.Response.Cookies.Delete(NameOf(http, name), Options(http, null));

    public static string? Read(HttpContext http, string name) =>
        http.Request.Cookies[NameOf(http, name)] is { Length: > 0 and < Longest } value ? value : null;

    private static string NameOf(HttpContext http, string name) => http.Request.IsHttps ? $"__Host-{name}" : name;

    private static CookieOptions Options(HttpContext http, TimeSpan? lifetime) =>
        new() { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = lifetime };
}
