using LeanVibe.Platform.Identity.Connections;

namespace LeanVibe.Web.Access;

/// <summary>Which set-up link a browser went out from to try a sign-in, so that it finds its way back. It opens nothing that the link would not.</summary>
internal static class SetUpCookie
{
    private const string Name = "leanvibe-setup";

    public static string? Read(HttpRequest request) => request.Cookies[Name];

    public static void Give(HttpContext context, string secret) =>
        context.Response.Cookies.Append(Name, secret, new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = SignInRequest.Life, Path = "/setup" });
}
