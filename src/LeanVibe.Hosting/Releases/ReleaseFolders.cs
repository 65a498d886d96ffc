using LeanVibe.Hosting.Mvps;
using LeanVibe.Hosting.Repositories;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Hosting.Releases;

/// <summary>Immutable folders with built products. One appears whole or not at all, and is never written to again.</summary>
public sealed class ReleaseFolders(IMvpStore store, GitRepository git, PlatformFolder folder, TimeProvider time)
{
    private const int Kept = 5;

    /// <summary>Makes a release of a package; one that is there already is the same content and stays.</summary>
    /// <param name="source">The git tree that it was built from.</param>
    public async Task<string> AddAsync(string slug, string id, string package, string source, CancellationToken cancellation)
    {
        var target = Path.Combine(folder.Releases(slug), id);
        if (!Directory.Exists(target))
        {
            var fresh = $"{target}.new";
            Folders.Delete(fresh);
            Folders.Copy(package, fresh);
            Directory.Move(fresh, target);
        }

        await store.AddReleaseAsync(new(slug, id, time.GetUtcNow(), await git.HeadAsync(folder.Repository(slug), cancellation)) { Source = source }, cancellation);
        await DropOldAsync(slug, cancellation);
        return id;
    }

    /// <summary>The pointed one and the one before are never dropped.</summary>
    private async Task DropOldAsync(string slug, CancellationToken cancellation)
    {
        var mvp = await store.FindAsync(slug, cancellation);
        foreach (var old in (await store.ReleasesAsync(slug, cancellation)).Skip(Kept).Where(r => r.Id != mvp?.Release && r.Id != mvp?.PreviousRelease))
        {
            Folders.Delete(Path.Combine(folder.Releases(slug), old.Id));
        }
    }
}
