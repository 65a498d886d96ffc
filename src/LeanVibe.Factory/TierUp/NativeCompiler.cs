using System.Runtime.InteropServices;
using LeanVibe.Factory.Build;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Factory.TierUp;

/// <summary>Publishes with NativeAOT, giving way to everything else on the machine.</summary>
internal sealed class NativeCompiler(CommandRunner runner) : INativeCompiler
{
    /// <summary>No compile server: one that this started would stay behind with a low priority, and one that runs would work with a high one.</summary>
    private static readonly Dictionary<string, string> Alone = new(Toolchain.Environment)
    {
        ["UseSharedCompilation"] = "false",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
    };

    public Error? Missing => NativeTools.Missing;

    public Task<CommandResult> CompileAsync(string project, string output, CancellationToken cancellation) => runner.RunAsync(
        new("dotnet", "publish", project, "--configuration", "Release", "--runtime", Runtime, "--output", output, "--nologo", "--verbosity", "quiet", "-tl:off", "-p:PublishAot=true", "-p:CopyOutputSymbolsToPublishDirectory=false")
        {
            Folder = project, Environment = Alone, Timeout = TimeSpan.FromMinutes(30), IsInBackground = true,
        },
        cancellation);

    /// <summary>The portable name of this machine's runtime, for example "linux-x64".</summary>
    private static string Runtime
    {
        get
        {
            var system = OperatingSystem.IsMacOS() ? "osx" : OperatingSystem.IsWindows() ? "win" : RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) ? "linux-musl" : "linux";
            return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        }
    }
}
