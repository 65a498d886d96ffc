namespace LeanVibe.Factory.Runs;

/// <summary>The latest runs, newest first.</summary>
public sealed class ListRuns(IRunStore store, RunViews views)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<RunView>> ExecuteAsync(CancellationToken cancellation)
    {
        var all = new List<RunView>();
        foreach (var run in await store.ListAsync(Most, cancellation))
        {
            all.Add(await views.OfAsync(run, cancellation));
        }

        return all;
    }
}
