namespace LeanVibe.Hosting.Targets.LocalProcess;

/// <summary>Finds what to start in a release: the native program when there is one, else the assembly that has a runtime configuration.</summary>
internal static class Entry
{
    private const string Marker = ".runtimeconfig.json";
    private const string Native = "native-program";

    /// <returns>The command and its arguments, or null when the folder holds no program.</returns>
    public static IReadOnlyList<string>? Of(string release)
    {
        var native = Path.Combine(release, Native);
        if (File.Exists(native))
        {
            return [Path.Combine(release, File.ReadAllText(native).Trim())];
        }

        var configuration = Directory.Exists(release) ? Directory.EnumerateFiles(release, "*" + Marker).Order(StringComparer.Ordinal).FirstOrDefault() : null;
        return configuration is null ? null : ["dotnet", configuration[..^Marker.Length] + ".dll"];
    }
}
