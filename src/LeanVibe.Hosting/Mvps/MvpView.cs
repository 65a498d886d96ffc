namespace LeanVibe.Hosting.Mvps;

/// <summary>A product as pages and the API show it.</summary>
/// <param name="Url">Behind the platform's proxy, which wakes it.</param>
/// <param name="Direct">The address of the process itself while it runs, else empty.</param>
public sealed record MvpView(string Slug, string Name, MvpStatus Status, string Url, string Direct, string Release, string PreviousRelease, string Repository, DateTimeOffset CreatedAt, string Problem);
