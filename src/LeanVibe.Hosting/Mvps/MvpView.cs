using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Hosting.Mvps;

/// <summary>A product as pages and the API show it.</summary>
/// <param name="Url">Behind the platform's proxy, which wakes it.</param>
/// <param name="Direct">The address of the process itself while it runs, else empty.</param>
/// <param name="Tier">How the release that it is pointed to was built.</param>
/// <param name="NativeNote">How far its native build is, or why there is none; empty when there is nothing to say.</param>
public sealed record MvpView(
    string Slug,
    string Name,
    MvpStatus Status,
    string Url,
    string Direct,
    string Release,
    string PreviousRelease,
    string Repository,
    DateTimeOffset CreatedAt,
    string Problem,
    MvpTier Tier,
    string NativeNote)
{
    /// <summary>Whether it is served at all, in its life as a tenant of its own.</summary>
    public TenantState State { get; init; } = TenantState.Active;
}

/// <summary>None: not launched. Jit: compiled while it runs, live within seconds. Native: starts in a tenth of the time, in a third of the memory.</summary>
public enum MvpTier { None, Jit, Native }
