using System.Security.Cryptography;
using System.Text;

namespace LeanVibe.Factory.Runs;

/// <summary>
/// Takes one run through the pipeline:
/// 1. a stage whose checkpoint has the same input is kept; 2. another is run, and its output kept in a checkpoint;
/// 3. a failure is tried again until the loop breaker stops; 4. a stage that waits, or fails for good, ends the work;
/// 5. after each stage the later ones may begin what they have all they need for.
/// </summary>
internal sealed class RunWorker(IRunStore store, IReadOnlyList<IStage> pipeline, RunSignals signals, TimeProvider time)
{
    public async Task WorkAsync(RunId id, CancellationToken cancellation)
    {
        var run = await store.ChangeAsync(id, r => r with { State = RunState.Running, Failure = null, FinishedAt = null }, cancellation);
        await using var log = new RunLog(store, signals, time);
        await using var ahead = new WorkAhead(cancellation);
        var context = new StageContext(run, store, log, ahead);
        var before = (await store.CheckpointsAsync(id, cancellation)).ToDictionary(c => c.Stage);
        foreach (var stage in pipeline)
        {
            context.Stage = stage.Id;
            var input = Hash(await stage.InputOfAsync(context, cancellation));
            if (before.TryGetValue(stage.Id, out var kept) && kept.InputHash == input)
            {
                context.Keep(kept);
                await context.SayAsync($"{stage.Title}: kept from before.", cancellation, EventLevel.Kept);
                continue;
            }

            await context.ChangeAsync(r => r with { Stage = stage.Id }, cancellation);
            await context.SayAsync(stage.Title, cancellation, EventLevel.Begin);
            if (!await RunStageAsync(stage, context, input, cancellation))
            {
                return;
            }

            foreach (var later in pipeline.OfType<IBeginsAhead>())
            {
                later.BeginAhead(stage.Id, context);
            }
        }

        await EndAsync(context, RunState.Passed, null, cancellation);
    }

    /// <returns>False when the run stops here.</returns>
    private async Task<bool> RunStageAsync(IStage stage, StageContext context, string input, CancellationToken cancellation)
    {
        var breaker = new LoopBreaker();
        while (true)
        {
            var started = time.GetTimestamp();
            switch (await stage.RunAsync(context, cancellation))
            {
                case StageResult.Done done:
                    var seconds = Math.Round(time.GetElapsedTime(started).TotalSeconds, 2);
                    var checkpoint = new Checkpoint(context.Run.Id, stage.Id, done.TriesAgainOnResume ? "" : input, StageOutput.Write(done.Output), seconds, time.GetUtcNow()) { Summary = done.Summary };
                    await store.SaveCheckpointAsync(checkpoint, cancellation);
                    context.Keep(checkpoint);
                    await context.SayAsync(done.Summary, cancellation, EventLevel.Done);
                    return true;
                case StageResult.Waits waits:
                    await context.SayAsync(waits.For, cancellation, EventLevel.Info);
                    await context.ChangeAsync(r => r with { State = RunState.Waiting }, cancellation);
                    return false;
                case StageResult.Failed { Failure: var failure } when breaker.TriesAgain(failure):
                    await context.SayAsync($"{failure.Message} Trying again.", cancellation, EventLevel.Warn);
                    break;
                case StageResult.Failed { Failure: var failure }:
                    await EndAsync(context, RunState.Failed, breaker.Explain(failure), cancellation);
                    return false;
            }
        }
    }

    private async Task EndAsync(StageContext context, RunState state, StageFailure? failure, CancellationToken cancellation)
    {
        if (failure is not null)
        {
            await context.SayAsync($"{failure.Message} {failure.Next}", cancellation, EventLevel.Fail);
        }

        // The last word before the end: whoever watches leaves as soon as the run is over.
        await context.SayAsync(state == RunState.Passed ? "The product is live." : "The run stopped.", cancellation);
        await context.ChangeAsync(r => r with { State = state, Failure = failure, FinishedAt = time.GetUtcNow() }, cancellation);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
