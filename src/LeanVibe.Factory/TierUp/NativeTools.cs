using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Factory.TierUp;

/// <summary>What native builds need of this machine: a linker driver and zlib. Without them products stay on the ordinary build.</summary>
public static class NativeTools
{
    private const string InstallCommand = "sudo apt-get install --yes clang lld zlib1g-dev";

    /// <summary>What is missing, with the command that installs it, or null.</summary>
    public static Error? Missing { get; } = Lacks() is { } lacks
        ? new("native-tools-missing", $"Products stay on the ordinary build: this machine has no {lacks}, which native builds need.", ErrorKind.Conflict, $"Install it ({InstallCommand}), then start the platform again.")
        : null;

    private static string? Lacks() =>
        Programs.Find("clang", "gcc") is null ? "clang"
        : OperatingSystem.IsLinux() && !LibraryFolders().Any(f => File.Exists(Path.Combine(f, "libz.so")) || File.Exists(Path.Combine(f, "libz.a"))) ? "zlib1g-dev"
        : null;

    private static IEnumerable<string> LibraryFolders() =>
        ((string[])["/usr/lib", "/usr/lib64", "/usr/local/lib", "/lib", "/lib64"]).Where(Directory.Exists).SelectMany(f => Directory.EnumerateDirectories(f, "*-linux-*").Prepend(f));
}
