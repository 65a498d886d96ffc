using LeanVibe.Factory.Build;
using LeanVibe.Factory.Verdicts;
using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Test;

/// <summary>Server and web client are tested side by side. A failed test does not end the stage: the gates show everything at once, and block.</summary>
internal sealed class TestStage(PlatformFolder folder, ServerTests server, WebTests web) : IStage, IBeginsAhead
{
    public string Id => "test";

    public string Title => "Test server and web";

    /// <summary>Whatever was built is tested; a build that was made again is tested again.</summary>
    public Task<string> InputOfAsync(StageContext context, CancellationToken cancellation) => Task.FromResult(context.CheckpointOf("build")!.At.ToString("O"));

    /// <summary>The web client's tests need its files alone: they run while the server is compiled.</summary>
    public void BeginAhead(string done, StageContext context)
    {
        var workspace = new Workspace(folder.Repository(context.Run.Slug));
        if (done == "generate" && workspace.HasWeb)
        {
            var own = context.For(Id);
            context.Ahead.Begin(GateNames.WebTests, async stop =>
            {
                await own.SayAsync("The web client's tests begin meanwhile.", stop);
                return await web.RunAsync(workspace, own, stop);
            });
        }
    }

    public async Task<StageResult> RunAsync(StageContext context, CancellationToken cancellation)
    {
        var workspace = new Workspace(folder.Repository(context.Run.Slug));
        var serverTests = workspace.HasServer ? server.RunAsync(workspace, context, cancellation) : null;
        var webTests = context.Ahead.Take<TestReport>(GateNames.WebTests) ?? (workspace.HasWeb ? web.RunAsync(workspace, context, cancellation) : null);
        var (ofServer, ofWeb) = (serverTests is null ? null : await serverTests, webTests is null ? null : await webTests);
        IReadOnlyList<GateResult> gates = [.. GateNames.InOrder([.. ofServer?.Gates ?? [], .. ofWeb?.Gates ?? []])];
        await context.SaveGatesAsync([.. context.Of<Built>("build").Gates, .. gates], cancellation);
        var tested = new Tested(ofServer?.Tests ?? 0, ofWeb?.Tests ?? 0, ofServer?.Coverage, ofWeb?.Coverage, gates);
        return new StageResult.Done(
            tested,
            $"Server: {tested.ServerTests} tests, {tested.ServerCoverage:0.0} % of lines. Web: {tested.WebTests} tests, {tested.WebCoverage:0.0} % of lines.")
        {
            TriesAgainOnResume = gates.Any(g => g.Status == GateStatus.Failed),
        };
    }
}
