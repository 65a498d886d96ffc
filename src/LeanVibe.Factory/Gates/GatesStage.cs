using System.Net.WebSockets;
using System.Text.Json;
using LeanVibe.Factory.Build;
using LeanVibe.Factory.Runs;
using LeanVibe.Factory.Test;
using LeanVibe.Factory.Understand;
using LeanVibe.Factory.Verdicts;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Gates;

/// <summary>Runs what is left to check side by side, puts all results into one table, and lets nothing pass that failed.</summary>
internal sealed class GatesStage(PlatformFolder folder, GateList gates, TimeProvider time) : IStage
{
    public string Id => "gates";

    public string Title => "Pass the gates";

    public Task<string> InputOfAsync(StageContext context, CancellationToken cancellation) => Task.FromResult(context.CheckpointOf("test")!.At.ToString("O"));

    public async Task<StageResult> RunAsync(StageContext context, CancellationToken cancellation)
    {
        var slug = context.Run.Slug;
        var subject = new GateContext(slug, context.Of<Understood>("understand").Blueprint, folder.Repository(slug), context.Of<Built>("build").Package);
        var results = await Task.WhenAll(gates.All.Select(gate => RunAsync(gate, subject, cancellation)));
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
