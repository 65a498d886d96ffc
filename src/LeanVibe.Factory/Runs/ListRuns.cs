namespace LeanVibe.Factory.Runs;

/// <summary>The latest runs, newest first. A view of a run takes several queries: ask for those that are shown.</summary>
public sealed class ListRuns(IRunStore store, RunViews views)
{
    private const int Most = 100;

    public Task<IReadOnlyList<RunView>> ExecuteAsync(CancellationToken cancellation) => ExecuteAsync(_ => true, cancellation);

    /// <summary>Those that are at work, wait in line or for a person, or were interrupted.</summary>
    public Task<IReadOnlyList<RunView>> OpenAsync(CancellationToken cancellation) => ExecuteAsync(run => !run.IsOver, cancellation);

    /// <summary>The run that tells most about a product: the latest that went live, else the latest; null when there is none.</summary>
    public async Task<RunView?> OfProductAsync(string slug, CancellationToken cancellation)
    {
        var runs = (await store.ListAsync(Most, cancellation)).Where(run => run.Slug == slug).ToList();
        return (runs.FirstOrDefault(run => run.State == RunState.Passed) ?? runs.FirstOrDefault()) is { } run ? await views.OfAsync(run, cancellation) : null;
    }

    private async Task<IReadOnlyList<RunView>> ExecuteAsync(Func<Run, bool> wanted, CancellationToken cancellation)
    {
        var all = new List<RunView>();
        foreach (var run in (await store.ListAsync(Most, cancellation)).Where(wanted))
        {
            all.Add(await views.OfAsync(run, cancellation));
        }

        return all;
    }
}
