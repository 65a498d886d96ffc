using System.Net.WebSockets;
using System.Text.Json;
using LeanVibe.Factory.Build;
using LeanVibe.Factory.Previews;
using LeanVibe.Factory.Runs;
using LeanVibe.Factory.Test;
using LeanVibe.Factory.Understand;
using LeanVibe.Factory.Verdicts;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Gates;

/// <summary>Runs what is left to check side by side, puts all results into one table, and lets nothing pass that failed.</summary>
internal sealed class GatesStage(PlatformFolder folder, GateList gates, PreviewHost previews, TimeProvider time) : IStage, IBeginsAhead
{
    public string Id => "gates";

    public string Title => "Pass the gates";

    public Task<string> InputOfAsync(StageContext context, CancellationToken cancellation) => Task.FromResult(context.CheckpointOf("test")!.At.ToString("O"));

    /// <summary>Everything that only needs the built product runs beside the tests.</summary>
    public void BeginAhead(string done, StageContext context)
    {
        if (done == "build")
        {
            var own = context.For(Id);
            context.Ahead.Begin(Id, async stop =>
            {
                await own.SayAsync("The gates that only need the build begin meanwhile.", stop);
                return await CheckAsync(own, stop);
            });
        }
    }

    public async Task<StageResult> RunAsync(StageContext context, CancellationToken cancellation)
    {
        var results = await (context.Ahead.Take<GateResult[]>(Id) ?? CheckAsync(context, cancellation));
        IReadOnlyList<GateResult> all = [.. GateNames.InOrder([.. context.Of<Built>("build").Gates, .. context.Of<Tested>("test").Gates, .. results])];
        await context.SaveGatesAsync(all, cancellation);
        var failed = all.Where(g => g.Status == GateStatus.Failed).ToList();
        foreach (var gate in all.Where(g => g.Status != GateStatus.Passed))
        {
            await context.SayAsync($"{gate.Name}: {gate.Message} {gate.File} {gate.Next}", cancellation, EventLevel.Warn);
        }

        return failed.Count > 0
            ? new StageResult.Failed(GateFailures.Of(failed[0]))
            : new StageResult.Done(new Gated(all), Summary(all));
    }

    private async Task<GateResult[]> CheckAsync(StageContext context, CancellationToken cancellation)
    {
        var (slug, package) = (context.Run.Slug, context.Of<Built>("build").Package);
        await using var shown = new SharedPreview(previews, slug, package, "gates");
        var subject = new GateContext(slug, context.Of<Understood>("understand").Blueprint, folder.Repository(slug), package, shown);
        return await Task.WhenAll(gates.All.Select(gate => RunAsync(gate, subject, cancellation)));
    }

    private async Task<GateResult> RunAsync(IGate gate, GateContext subject, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        GateResult result;
        try
        {
            result = await gate.RunAsync(subject, cancellation);
        }
        catch (Exception failure) when (failure is HttpRequestException or TimeoutException or InvalidOperationException or IOException or JsonException or WebSocketException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            // The product or the browser did not answer as it should: that is a finding, not a crash of the run.
            result = new(gate.Name, GateStatus.Failed, 0, failure.Message, "", "Resume the run; when it happens again, read the product's log.");
        }

        return result with { Seconds = Math.Round(time.GetElapsedTime(started).TotalSeconds, 2) };
    }

    private static string Summary(IReadOnlyList<GateResult> all)
    {
        var (passed, notRun) = (all.Count(g => g.Status == GateStatus.Passed), all.Count(g => g.Status == GateStatus.NotRun));
        return notRun == 0 ? $"{passed} of {all.Count} passed" : $"{passed} of {all.Count} passed, {notRun} not run";
    }
}

internal sealed record Gated(IReadOnlyList<GateResult> Gates);
