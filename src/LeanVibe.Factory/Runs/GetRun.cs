using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Runs;

/// <summary>One run with its stages, gates and, when it is live, where to find the product.</summary>
public sealed class GetRun(IRunStore store, RunViews views)
{
    public async Task<Result<RunView>> ExecuteAsync(RunId id, CancellationToken cancellation) =>
        await store.FindAsync(id, cancellation) is { } run ? await views.OfAsync(run, cancellation) : RunErrors.Unknown(id.ToString());
}
