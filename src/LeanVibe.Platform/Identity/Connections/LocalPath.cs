namespace LeanVibe.Platform.Identity.Connections;

/// <summary>Where to go on this site, whatever an address from outside says.</summary>
public static class LocalPath
{
    public static string Of(string? path) =>
        path is { Length: > 0 and < 2000 } && path[0] == '/' && !path.StartsWith("//", StringComparison.Ordinal) && !path.Any(c => c == '\\' || char.IsControl(c)) ? path : "/";
}
