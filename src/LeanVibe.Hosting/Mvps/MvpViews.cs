using LeanVibe.Hosting.Targets.LocalProcess;
using LeanVibe.Platform.Access;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Hosting.Mvps;

/// <summary>Makes views of products.</summary>
public sealed class MvpViews(ServingAddress address, PlatformFolder folder, NativeNotes notes)
{
    public MvpView Of(Mvp mvp) => new(
        mvp.Slug,
        mvp.Name,
        mvp.Status,
        address.Of(mvp.Slug),
        mvp.Status == MvpStatus.Running ? $"http://127.0.0.1:{mvp.Port}" : "",
        mvp.Release,
        mvp.PreviousRelease,
        folder.Repository(mvp.Slug),
        mvp.CreatedAt,
        mvp.Problem,
        mvp.Release.Length == 0 ? MvpTier.None : Entry.IsNative(Path.Combine(folder.Releases(mvp.Slug), mvp.Release)) ? MvpTier.Native : MvpTier.Jit,
        notes.Of(mvp.Slug));
}
