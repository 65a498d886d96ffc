using LeanVibe.Factory.Verdicts;
using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Factory.Build;

/// <summary>Restores and compiles the server with its tests; a warning is an error.</summary>
internal sealed class ServerBuild(CommandRunner runner)
{
    /// <summary>
    /// What only a native binary needs is asked of the compiler of native binaries, which sees the whole program and says the same;
    /// these analyzers took half of the time. They stay on where an engineer builds.
    /// </summary>
    private static readonly string[] WithoutNativeAnalyzers = ["-p:EnableTrimAnalyzer=false", "-p:EnableAotAnalyzer=false", "-p:EnableSingleFileAnalyzer=false"];

    public async Task<GateResult> RunAsync(Workspace workspace, StageContext context, CancellationToken cancellation)
    {
        var result = await CompileAsync(workspace, Toolchain.Environment, context, cancellation);
        if (!result.Succeeded && string.IsNullOrWhiteSpace(result.Output))
        {
            // Compile servers are shared by all builds of a user; one that was ended under a build takes its words with it.
            context.Detail("The compile server ended; compiling again without it.");
            result = await CompileAsync(workspace, Toolchain.WithoutServers, context, cancellation);
        }

        var seconds = Math.Round(result.Took.TotalSeconds, 2);
        if (result.Succeeded)
        {
            return new(GateNames.ServerBuild, GateStatus.Passed, seconds, "Compiled without warnings");
        }

        var found = Diagnostics.Of(result.Output, workspace.Server, workspace);
        return found.Count > 0
            ? new(GateNames.ServerBuild, GateStatus.Failed, seconds, $"{found[0].Code}: {found[0].Message}", found[0].Place, "Mend the file, or report the Blueprint that made it, then resume.")
            : new(GateNames.ServerBuild, GateStatus.Failed, seconds, LastLine(result.Output), "", "Run 'dotnet build' in the server folder to see all of it, then resume.");
    }

    private Task<CommandResult> CompileAsync(Workspace workspace, IReadOnlyDictionary<string, string> environment, StageContext context, CancellationToken cancellation) =>
        runner.RunAsync(
            new("dotnet", ["build", workspace.Solution, "--configuration", "Release", "--nologo", "--verbosity", "quiet", "-tl:off", "-p:TreatWarningsAsErrors=true", .. WithoutNativeAnalyzers])
            {
                Folder = workspace.Server, Environment = environment,
            },
            cancellation,
            context.Detail);

    private static string LastLine(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "The build ended without saying why.";
}
