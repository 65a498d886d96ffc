using LeanVibe.Factory.Verdicts;
using LeanVibe.Factory.Generate;
using LeanVibe.Factory.Runs;
using LeanVibe.Hosting.Repositories;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Build;

/// <summary>Server and web client are built side by side, then put together as a package.</summary>
internal sealed class BuildStage(PlatformFolder folder, GitRepository git, ServerBuild server, WebBuild web) : IStage
{
    public string Id => "build";

    public string Title => "Build server and web";

    /// <summary>What lies in the work tree, so that a file which a person mended is built when the run is resumed.</summary>
    public async Task<string> InputOfAsync(StageContext context, CancellationToken cancellation) =>
        $"{context.Of<Generated>("generate").Hash} {await git.TreeAsync(folder.Repository(context.Run.Slug), cancellation)}";

    public async Task<StageResult> RunAsync(StageContext context, CancellationToken cancellation)
    {
        var workspace = new Workspace(folder.Repository(context.Run.Slug));
        var serverBuild = workspace.HasServer ? server.RunAsync(workspace, context, cancellation) : null;
        var webBuild = workspace.HasWeb ? web.RunAsync(workspace, context, cancellation) : null;
        IReadOnlyList<GateResult> gates = [.. serverBuild is null ? [] : (GateResult[])[await serverBuild], .. webBuild is null ? [] : await webBuild];
        await context.SaveGatesAsync(gates, cancellation);
        if (gates.FirstOrDefault(g => g.Status == GateStatus.Failed) is { } failed)
        {
            return new StageResult.Failed(GateFailures.Of(failed));
        }

        var package = workspace.HasServer ? Package.Make(workspace, Path.Combine(folder.Product(context.Run.Slug), "package")) : "";
        var tree = await git.TreeAsync(folder.Repository(context.Run.Slug), cancellation);
        return new StageResult.Done(new Built(package, gates) { Tree = tree }, string.Join(", ", gates.Select(g => $"{g.Name} {g.Seconds:0.0} s")));
    }
}

/// <param name="Package">The folder that a release is made of.</param>
internal sealed record Built(string Package, IReadOnlyList<GateResult> Gates)
{
    /// <summary>The git tree of what was built.</summary>
    public string Tree { get; init; } = "";
}
