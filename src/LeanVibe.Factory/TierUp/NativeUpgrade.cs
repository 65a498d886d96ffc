using LeanVibe.Hosting.Mvps;
using LeanVibe.Hosting.Releases;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.TierUp;

/// <summary>
/// Takes one ordinary release to its native build:
/// 1. the sources that it was built from are taken out of the repository, so that a run may change the work tree meanwhile;
/// 2. compiled; 3. the native program itself passes the gates that a compiler cannot promise; 4. it becomes a release beside the ordinary one;
/// 5. the product is pointed to it behind its health check. Killed anywhere it begins again, except for a release that is there already.
/// </summary>
internal sealed class NativeUpgrade(NativeMaking making, PlatformFolder folder, IGrainFactory grains)
{
    /// <param name="say">What is done right now, for people.</param>
    /// <returns>Why it was not done, or empty.</returns>
    public async Task<string> RunAsync(Release release, Action<string> say, CancellationToken cancellation)
    {
        var native = ReleaseId.NativeOf(release.Id);
        if (!Directory.Exists(Path.Combine(folder.Releases(release.Slug), native)) && await making.MakeAsync(release, native, say, cancellation) is { Length: > 0 } problem)
        {
            return problem;
        }

        say("The native build takes over.");
        cancellation.ThrowIfCancellationRequested();
        return await grains.GetGrain<IMvpGrain>(release.Slug).UpgradeAsync(native);
    }
}
