using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Runs;

/// <summary>The latest runs, newest first. A view of a run takes several queries: ask for those that are shown.</summary>
public sealed class ListRuns(IRunStore store, RunViews views)
{
    private const int Most = 100;

    public Task<IReadOnlyList<RunView>> ExecuteAsync(CancellationToken cancellation) => PageAsync(false, null, Most, cancellation);

    /// <summary>Those that are at work, wait in line or for a person, or were interrupted.</summary>
    public Task<IReadOnlyList<RunView>> OpenAsync(CancellationToken cancellation) => PageAsync(true, null, Most, cancellation);

    /// <summary>The run that tells most about a product: the latest that went live, else the latest; null when there is none.</summary>
    public async Task<RunView?> OfProductAsync(string slug, CancellationToken cancellation)
    {
        var runs = (await store.ListAsync(Most, cancellation)).Where(run => run.Slug == slug).ToList();
        return (runs.FirstOrDefault(run => run.State == RunState.Passed) ?? runs.FirstOrDefault()) is { } run ? await views.OfAsync(run, cancellation) : null;
    }

    /// <param name="after">Where the page before ended.</param>
    public async Task<IReadOnlyList<RunView>> PageAsync(bool open, ListPlace? after, int most, CancellationToken cancellation)
    {
        var (all, batch) = (new List<RunView>(), open ? Most : most);
        while (all.Count < most)
        {
            var some = await store.ListAsync(after, batch, cancellation);
            foreach (var run in some.Where(run => !open || !run.IsOver).Take(most - all.Count))
            {
                all.Add(await views.OfAsync(run, cancellation));
            }

            if (some.Count < batch)
            {
                break;
            }

            after = ListPlace.Of(some[^1].CreatedAt, some[^1].Id.Value);
        }

        return all;
    }
}
