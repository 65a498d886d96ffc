using LeanVibe.Hosting.Releases;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Hosting.Mvps;

/// <summary>A product that the factory has made or is making: where it lies and what runs of it.</summary>
/// <param name="Slug">Unique on this platform: host name, folder name and the grain's key.</param>
public sealed record Mvp(string Slug, string Name, DateTimeOffset CreatedAt)
{
    public MvpStatus Status { get; init; } = MvpStatus.Building;

    /// <summary>The release that requests reach; empty until the first launch.</summary>
    public string Release { get; init; } = "";

    /// <summary>The release before, kept for a rollback.</summary>
    public string PreviousRelease { get; init; } = "";

    /// <summary>The loopback port of its process; kept between starts while it is free.</summary>
    public int Port { get; init; }

    /// <summary>The process that serves it, or zeros.</summary>
    public ProcessIdentity Process { get; init; }

    /// <summary>Why it failed, for a person.</summary>
    public string Problem { get; init; } = "";

    /// <summary>Points it to a release. Another build of the same version takes its place: going back means the version before.</summary>
    public Mvp PointTo(string release) => this with
    {
        Release = release,
        PreviousRelease = ReleaseId.VersionOf(release) == ReleaseId.VersionOf(Release) ? PreviousRelease : Release,
    };
}

/// <summary>Sleeping: stopped, and woken by the next request. Stopped: by a person, and stays so until started.</summary>
public enum MvpStatus { Building, Running, Sleeping, Stopped, Failed }
