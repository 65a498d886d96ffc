namespace LeanVibe.Web.Access;

/// <summary>
/// A page that moves on by itself, not a redirect: after a link from elsewhere a redirect would not carry a Strict cookie, and after a form the policy of this
/// site would not let it lead elsewhere.
/// </summary>
internal static class MovingPage
{
    public static IResult To(string target) => TypedResults.Content(
        $"<!doctype html><meta charset=\"utf-8\"><title>LeanVibe</title><link rel=\"icon\" href=\"/favicon.svg\"><meta http-equiv=\"refresh\" content=\"0;url={System.Net.WebUtility.HtmlEncode(target)}\">",
        "text/html; charset=utf-8");
}
