using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Connections;

namespace LeanVibe.Web.Access;

/// <summary>Binds a sign-in that goes by way of a provider to the browser in which it was begun. It is sent when the provider leads back, therefore Lax.</summary>
internal static class SignInCookie
{
    private const string Name = "leanvibe-signin";
    private const int Length = 43;

    public static string? Read(HttpRequest request) => request.Cookies[Name];

    /// <summary>Several sign-ins in one browser share one.</summary>
    public static string Give(HttpContext context)
    {
        var secret = Read(context.Request) is { Length: Length } known ? known : Secret.New();
        context.Response.Cookies.Append(Name, secret, new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = SignInRequest.Life, Path = "/sso" });
        return secret;
    }
}
