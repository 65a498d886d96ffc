using LeanVibe.Factory.Accounts;
using LeanVibe.Factory.Blueprints;
using LeanVibe.Factory.Test;
using LeanVibe.Hosting.Mvps;

namespace LeanVibe.Factory.Runs;

/// <summary>Makes views of runs.</summary>
public sealed class RunViews(IRunStore store, IBlueprintStore blueprints, GetMvp getMvp, DemoAccounts accounts, RunSlots slots)
{
    public async Task<RunView> OfAsync(Run run, CancellationToken cancellation)
    {
        var done = (await store.CheckpointsAsync(run.Id, cancellation)).ToDictionary(c => c.Stage);
        var mvp = run.Slug.Length > 0 ? await getMvp.ExecuteAsync(run.Slug, cancellation) : null;
        var live = run.State == RunState.Passed && mvp is { Succeeded: true };
        var coverage = done.TryGetValue("test", out var test) ? StageOutput.Read<Tested>(test.Output) : null;
        return new(
            run.Id.ToString(),
            run.State,
            run.Idea,
            run.Slug,
            run.Name,
            run.BlueprintHash,
            run.CreatedAt,
            run.FinishedAt,
            Math.Round(done.Values.Sum(c => c.Seconds), 2),
            Math.Round(done.Values.Where(c => Pipeline.AfterApproval.Contains(c.Stage)).Sum(c => c.Seconds), 2),
            [.. Pipeline.Outline.Select(stage => StageOf(run, stage, done))],
            await store.GatesAsync(run.Id, cancellation),
            run.Entities,
            run.Screens,
            new(coverage?.ServerCoverage, coverage?.WebCoverage),
            live ? mvp!.Value.Url : "",
            live ? mvp!.Value.Direct : "",
            mvp is { Succeeded: true } ? mvp.Value.Repository : "",
            live ? await AccountsAsync(run, cancellation) : [],
            run.Failure,
            slots.PlaceOf(run.Id));
    }

    private async Task<IReadOnlyList<AccountView>> AccountsAsync(Run run, CancellationToken cancellation) =>
        await blueprints.FindAsync(run.Slug, null, cancellation) is { } blueprint
            ? [.. accounts.Of(run.Slug, blueprint).Select(a => new AccountView(a.RoleName, a.Email, a.Password))]
            : [];

    private static StageView StageOf(Run run, StageOutline stage, Dictionary<string, Checkpoint> done)
    {
        var current = run.Stage == stage.Id;
        var state = (run.State, current) switch
        {
            (RunState.Running, true) when !done.ContainsKey(stage.Id) => StageState.Running,
            (RunState.Waiting, true) => StageState.Waiting,
            (RunState.Failed, true) => StageState.Failed,
            _ => done.ContainsKey(stage.Id) ? StageState.Done : StageState.Pending,
        };
        return done.TryGetValue(stage.Id, out var checkpoint) && state == StageState.Done
            ? new(stage.Id, stage.Title, state, checkpoint.Seconds, checkpoint.Summary)
            : new(stage.Id, stage.Title, state, 0, "");
    }
}
