using LeanVibe.Hosting.Mvps;
using LeanVibe.Hosting.Releases;

namespace LeanVibe.Factory.TierUp;

/// <summary>
/// Which products wait for a native build: those that point to an ordinary build for which there is none. It is worked out from what is stored,
/// so that nothing is forgotten when the platform is killed.
/// </summary>
internal sealed class NativeQueue(IMvpStore mvps)
{
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes at the next launch.</summary>
    public Task Changed => Volatile.Read(ref _changed).Task;

    /// <summary>A product points to another release.</summary>
    public void Launched() => Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>The release that has waited longest, or null.</summary>
    public async Task<Release?> NextAsync(CancellationToken cancellation)
    {
        var waiting = new List<Release>();
        foreach (var mvp in (await mvps.ListAsync(cancellation)).Where(m => m.Release.Length > 0 && m.Status is MvpStatus.Running or MvpStatus.Sleeping or MvpStatus.Stopped))
        {
            var release = (await mvps.ReleasesAsync(mvp.Slug, cancellation)).FirstOrDefault(r => r.Id == mvp.Release);
            if (release is { NativeProblem: "" } && ReleaseId.VersionOf(release.Id) == release.Id && (release.Source.Length > 0 || release.Commit.Length > 0))
            {
                waiting.Add(release);
            }
        }

        return waiting.MinBy(r => r.At);
    }

    /// <returns>False when the product points to something else by now.</returns>
    public async Task<bool> WantsAsync(Release release, CancellationToken cancellation) =>
        await mvps.FindAsync(release.Slug, cancellation) is { } mvp && mvp.Release == release.Id;
}
