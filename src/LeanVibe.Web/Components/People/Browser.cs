using LeanVibe.Platform.Identity;

namespace LeanVibe.Web.Components.People;

/// <summary>A browser and its system in words that a person recognises in a list of their sessions.</summary>
internal static class Browser
{
    private static readonly (string Mark, string Name)[] Programs = [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Mark, string Name)[] Systems = [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    public static Device Of(HttpContext context)
    {
        var agent = context.Request.Headers.UserAgent.ToString();
        return new($"{First(Programs, agent, "A browser")} on {First(Systems, agent, "an unknown system")}", context.Connection.RemoteIpAddress?.ToString() ?? "");
    }

    private static string First((string Mark, string Name)[] known, string agent, string otherwise) =>
        known.FirstOrDefault(k => agent.Contains(k.Mark, StringComparison.Ordinal)).Name ?? otherwise;
}
