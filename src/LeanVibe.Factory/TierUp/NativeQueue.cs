using LeanVibe.Hosting.Mvps;
using LeanVibe.Hosting.Releases;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Factory.TierUp;

/// <summary>
/// Which products wait for a native build: those that point to an ordinary build for which there is none. It is worked out from what is stored,
/// so that nothing is forgotten when the platform is killed.
/// </summary>
internal sealed class NativeQueue(IMvpDirectory directory, TenantScopes scopes)
{
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes at the next launch.</summary>
    public Task Changed => Volatile.Read(ref _changed).Task;

    /// <summary>A product points to another release.</summary>
    public void Launched() => Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>The release that has waited longest, of whichever tenant, or null.</summary>
    public async Task<WaitingRelease?> NextAsync(CancellationToken cancellation)
    {
        var waiting = new List<WaitingRelease>();
        foreach (var (slug, tenant) in await directory.ListAsync(cancellation))
        {
            if (await scopes.DoAsync<IMvpStore, Release?>(tenant, mvps => WaitingAsync(mvps, slug, cancellation)) is { } release)
            {
                waiting.Add(new(tenant, release));
            }
        }

        return waiting.MinBy(w => w.Release.At);
    }

    /// <returns>False when the product points to something else by now.</returns>
    public Task<bool> WantsAsync(WaitingRelease waiting, CancellationToken cancellation) => scopes.DoAsync<IMvpStore, bool>(
        waiting.Tenant,
        async mvps => await mvps.FindAsync(waiting.Release.Slug, cancellation) is { } mvp && mvp.Release == waiting.Release.Id);

    private static async Task<Release?> WaitingAsync(IMvpStore mvps, string slug, CancellationToken cancellation)
    {
        if (await mvps.FindAsync(slug, cancellation) is not { Release.Length: > 0, Status: MvpStatus.Running or MvpStatus.Sleeping or MvpStatus.Stopped } mvp)
        {
            return null;
        }

        var release = (await mvps.ReleasesAsync(slug, cancellation)).FirstOrDefault(r => r.Id == mvp.Release);
        return release is { NativeProblem: "" } && ReleaseId.VersionOf(release.Id) == release.Id && (release.Source.Length > 0 || release.Commit.Length > 0) ? release : null;
    }
}

/// <summary>A release that has no native build yet, and whose it is.</summary>
internal sealed record WaitingRelease(TenantId Tenant, Release Release);
