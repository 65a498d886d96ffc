using LeanVibe.Factory.Approve;
using LeanVibe.Factory.Runs;
using LeanVibe.Platform.Kernel;
using LeanVibe.Web.Components.Shared;

namespace LeanVibe.Web.Components.Runs;

/// <summary>What a person may do to a run, with a word back about each. What they began goes on when they leave the page.</summary>
public sealed class RunDesk(GetRun get, ApproveBlueprint approve, CancelRun cancel, ResumeRun resume, Talk talk)
{
    public async Task<Result<RunView>> FindAsync(string id, CancellationToken cancellation) =>
        RunId.TryParse(id, null, out var parsed) ? await get.ExecuteAsync(parsed, cancellation) : RunErrors.Unknown(id);

    public async Task<Result<RunView>> ApproveAsync(RunView run) =>
        Told(await approve.ExecuteAsync(RunId.Parse(run.Id, null), run.BlueprintHash, "owner", CancellationToken.None), "Approved. The factory goes to work.");

    /// <returns>Null when the person thought better of it.</returns>
    public async Task<Result<RunView>?> CancelAsync(RunView run) =>
        await talk.AskAsync("Cancel this run?", "Whatever works for it is stopped. Finished stages are kept: it can be resumed later.", "Cancel the run")
            ? Told(await cancel.ExecuteAsync(RunId.Parse(run.Id, null), CancellationToken.None), "The run is cancelled.")
            : null;

    public async Task<Result<RunView>> ResumeAsync(RunView run) =>
        Told(await resume.ExecuteAsync(RunId.Parse(run.Id, null), CancellationToken.None), "The run goes on.");

    private Result<RunView> Told(Result<RunView> result, string good)
    {
        talk.Tell(result, good);
        return result;
    }
}
