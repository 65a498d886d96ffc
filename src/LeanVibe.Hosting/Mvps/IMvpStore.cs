namespace LeanVibe.Hosting.Mvps;

/// <summary>Where products are kept; the Data project has it.</summary>
public interface IMvpStore
{
    Task<Mvp?> FindAsync(string slug, CancellationToken cancellation);

    Task<IReadOnlyList<Mvp>> ListAsync(CancellationToken cancellation);

    /// <summary>Takes a free name in one step: the wanted one, or with the next free number behind it.</summary>
    Task<Mvp> ReserveAsync(string wanted, string name, CancellationToken cancellation);

    /// <summary>Replaces the product by what <paramref name="change"/> makes of it, in one transaction.</summary>
    Task<Mvp?> ChangeAsync(string slug, Func<Mvp, Mvp> change, CancellationToken cancellation);

    /// <summary>Releases of a product, newest first.</summary>
    Task<IReadOnlyList<Release>> ReleasesAsync(string slug, CancellationToken cancellation);

    /// <summary>Adds a release; one that is there already stays as it is.</summary>
    Task AddReleaseAsync(Release release, CancellationToken cancellation);

    /// <summary>Notes why there is no native build of a release.</summary>
    Task NoteNativeProblemAsync(string slug, string release, string problem, CancellationToken cancellation);
}

/// <summary>An immutable folder with a built product.</summary>
/// <param name="Id">The start of the hash of its content; see <see cref="Releases.ReleaseId"/> for the native build.</param>
public sealed record Release(string Slug, string Id, DateTimeOffset At, string Commit)
{
    /// <summary>The git tree that it was built from, which also holds what a person mended and did not commit; empty when not known.</summary>
    public string Source { get; init; } = "";

    /// <summary>Why there is no native build of it, or empty.</summary>
    public string NativeProblem { get; init; } = "";
}
