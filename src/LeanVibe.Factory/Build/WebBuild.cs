using LeanVibe.Factory.Verdicts;
using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Factory.Build;

/// <summary>Bundles the web client and checks its types, side by side.</summary>
internal sealed class WebBuild(CommandRunner runner, NodeModules modules)
{
    public async Task<IReadOnlyList<GateResult>> RunAsync(Workspace workspace, StageContext context, CancellationToken cancellation)
    {
        if (await modules.LinkAsync(workspace, context, cancellation) is { } problem)
        {
            return [new(GateNames.WebBuild, GateStatus.Failed, 0, problem, "web/package.json", "See that the package registry can be reached, then resume.")];
        }

        var bundle = BundleAsync(workspace, context, cancellation);
        var types = ScriptAsync(GateNames.Types, "typecheck", "No type errors", workspace, context, cancellation);
        return [await bundle, await types];
    }

    /// <summary>What it leaves counts, not only what it says.</summary>
    private async Task<GateResult> BundleAsync(Workspace workspace, StageContext context, CancellationToken cancellation)
    {
        Folders.Delete(workspace.WebOutput);
        var result = await ScriptAsync(GateNames.WebBuild, "build", "Bundled", workspace, context, cancellation);
        return result.Status == GateStatus.Passed && !File.Exists(Path.Combine(workspace.WebOutput, "index.html"))
            ? result with { Status = GateStatus.Failed, Message = "The bundler left no index.html", File = "web", Next = "Run 'npm run build' in the web folder to see why, then resume." }
            : result;
    }

    private async Task<GateResult> ScriptAsync(string gate, string script, string good, Workspace workspace, StageContext context, CancellationToken cancellation)
    {
        var result = await runner.RunAsync(
            new("npm", "run", "--silent", script) { Folder = workspace.Web, Environment = Toolchain.Environment },
            cancellation,
            context.Detail);
        var seconds = Math.Round(result.Took.TotalSeconds, 2);
        if (result.Succeeded)
        {
            return new(gate, GateStatus.Passed, seconds, good);
        }

        var found = Diagnostics.Of(result.Output, workspace.Web, workspace);
        var (message, file) = found.Count > 0 ? ($"{found[0].Code}: {found[0].Message}", found[0].Place) : (FirstError(result.Output), "web");
        return new(gate, GateStatus.Failed, seconds, message, file, $"Run 'npm run {script}' in the web folder to see all of it, then resume.");
    }

    private static string FirstError(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.FirstOrDefault(l => l.Contains("rror", StringComparison.Ordinal)) ?? lines.LastOrDefault() ?? "It ended without saying why.";
    }
}
