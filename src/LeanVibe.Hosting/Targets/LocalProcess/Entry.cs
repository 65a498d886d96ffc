namespace LeanVibe.Hosting.Targets.LocalProcess;

/// <summary>Finds what to start in a release: the native program when there is one, else the assembly that has a runtime configuration.</summary>
public static class Entry
{
    private const string Marker = ".runtimeconfig.json";

    /// <summary>A file in a release that names its native program.</summary>
    public const string Native = "native-program";

    public static bool IsNative(string release) => File.Exists(Path.Combine(release, Native));

    /// <returns>The command and its arguments, or null when the folder holds no program.</returns>
    public static IReadOnlyList<string>? Of(string release)
    {
        if (IsNative(release))
        {
            return [Path.Combine(release, File.ReadAllText(Path.Combine(release, Native)).Trim())];
        }

        var configuration = Directory.Exists(release) ? Directory.EnumerateFiles(release, "*" + Marker).Order(StringComparer.Ordinal).FirstOrDefault() : null;
        return configuration is null ? null : ["dotnet", configuration[..^Marker.Length] + ".dll"];
    }
}
