using System.Runtime.InteropServices;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Build;

/// <summary>Native libraries that a build brings for every system, under runtimes/(system)-(processor).</summary>
internal static class Natives
{
    /// <summary>Deletes those that this machine cannot load. Where its own are not found by name, all stay.</summary>
    public static void KeepOwn(string package)
    {
        var runtimes = Path.Combine(package, "runtimes");
        if (!Directory.Exists(Path.Combine(runtimes, RuntimeInformation.RuntimeIdentifier)))
        {
            return;
        }

        // A folder without a processor in its name ("unix") is for several.
        foreach (var other in Directory.EnumerateDirectories(runtimes).Where(d => Path.GetFileName(d) is var name && name.Contains('-') && name != RuntimeInformation.RuntimeIdentifier).ToList())
        {
            Folders.Delete(other);
        }
    }
}
